import { formatListNumber } from '#shared/document/list-number';

/** A list number in one of Word's formats (ISO/IEC 29500-1, 17.18.59); formats not known here come as digits. */
export function formatNumber(value: number, format: string): string {
  switch (format) {
    case 'lowerLetter':
      return formatListNumber(value, 'lower-letter');
    case 'upperLetter':
      return formatListNumber(value, 'upper-letter');
    case 'lowerRoman':
      return formatListNumber(value, 'lower-roman');
    case 'upperRoman':
      return formatListNumber(value, 'upper-roman');
    case 'decimalZero':
      return String(value).padStart(2, '0');
    case 'ordinal':
      return value + ordinalEnding(value);
    case 'none':
      return '';
    default:
      return String(value);
  }
}

function ordinalEnding(value: number): string {
  const lastTwo = value % 100;
  if (lastTwo >= 11 && lastTwo <= 13) return 'th';
  return ['th', 'st', 'nd', 'rd'][value % 10] ?? 'th';
}
