import { Fragment, type ReactElement, type ReactNode } from 'react';
import type { SourceRun, SourceText } from '#shared/contract/import-results';
import { say } from '../../../wording/say.ts';

/** A paragraph of the source. Headings look like headings, and are none: the page has headings of its own. */
export function SourceTextView({ text }: { readonly text: SourceText }): ReactElement {
  const classes = [
    'source-text',
    text.heading === null ? '' : `is-heading level-${Math.min(3, text.heading)}`,
    text.mark === null ? '' : `is-item item-${Math.min(3, text.level)}`,
    text.align === null || text.align === 'left' ? '' : `to-${text.align}`,
  ];
  return (
    <p
      className={classes.filter(Boolean).join(' ')}
      style={text.shade === null ? undefined : { backgroundColor: `#${text.shade}` }}
    >
      {text.mark !== null && <span className="mark-before">{text.mark}</span>}
      <span className="runs">
        {text.runs.map((run, index) => (
          <Run key={index} run={run} />
        ))}
      </span>
    </p>
  );
}

function Run({ run }: { readonly run: SourceRun }): ReactElement {
  let inside: ReactNode = run.text;
  if (run.bold) inside = <b>{inside}</b>;
  if (run.italic) inside = <i>{inside}</i>;
  if (run.underline) inside = <u>{inside}</u>;
  if (run.strike) inside = <s>{inside}</s>;
  if (run.script === 'superscript') inside = <sup>{inside}</sup>;
  if (run.script === 'subscript') inside = <sub>{inside}</sub>;
  const { revision } = run;
  if (revision === null) return <Fragment>{inside}</Fragment>;
  const Tag = revision.kind === 'added' ? 'ins' : 'del';
  return (
    <Tag className={`tracked is-${revision.decision ?? 'open'}`}>
      <span className="hidden">{say(revision.kind === 'added' ? 'import.added' : 'import.removed')} </span>
      {inside}
    </Tag>
  );
}
