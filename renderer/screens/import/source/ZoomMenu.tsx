import type { ReactElement } from 'react';
import { say } from '../../../wording/say.ts';
import { useReviewState } from '../review-state.ts';

const ZOOMS = [1, 1.25, 1.5, 2] as const;

/** How large the source is shown. */
export function ZoomMenu(): ReactElement {
  const { zoom } = useReviewState();
  return (
    <select
      className="input small zoom"
      aria-label={say('import.zoom')}
      value={zoom}
      onChange={(event) => useReviewState.setState({ zoom: Number(event.target.value), reveal: true })}
    >
      {ZOOMS.map((each) => (
        <option key={each} value={each}>
          {say('import.percent', { percent: each * 100 })}
        </option>
      ))}
    </select>
  );
}
