import { memo, useMemo, type ReactElement } from 'react';
import type { SourceOutline } from '#shared/contract/import-results';
import { say } from '../../../wording/say.ts';
import { useReviewState } from '../review-state.ts';

interface HeadingMenuProps {
  readonly headings: SourceOutline['headings'];
  /** The first strip in view. */
  readonly first: number;
}

/** Says under which heading we are, and goes to others. */
export function HeadingMenu({ headings, first }: HeadingMenuProps): ReactElement {
  const now = headings.findLast(({ strip }) => strip <= first + 1);
  if (headings.length === 0) return <span className="grow" />;
  return <Menu headings={headings} now={now?.strip ?? null} />;
}

/** Drawn again only when the heading changes: a long document has hundreds. */
const Menu = memo(function Menu({
  headings,
  now,
}: {
  readonly headings: SourceOutline['headings'];
  readonly now: number | null;
}): ReactElement {
  const options = useMemo(
    () =>
      headings.map(({ strip, level, text }) => (
        <option key={strip} value={strip}>
          {'\u2003'.repeat(Math.max(0, level - 1))}
          {text}
        </option>
      )),
    [headings],
  );
  return (
    <select
      className="input small jump"
      aria-label={say('import.jump')}
      value={now ?? ''}
      onChange={(event) => {
        const strip = Number(event.target.value);
        useReviewState.setState({ spot: { strip, cell: null }, reveal: true });
      }}
    >
      {now === null && <option value="">{say('import.jump')}</option>}
      {options}
    </select>
  );
});
