/** The label that usually comes after: "3.5" after "3.4", "3.10" after "3.9", "Version 2" after "Version 1". */
export function nextLabel(label: string): string {
  const found = /^(.*?)(\d+)(\D*)$/s.exec(label);
  if (found === null) return `${label} 2`;
  const [, before = '', number = '', after = ''] = found;
  return `${before}${String(Number(number) + 1).padStart(number.startsWith('0') ? number.length : 0, '0')}${after}`;
}
