import { docx } from './docx-package.ts';
import { del, el, ins, p, r, shd, styled, tbl, tc, tr, val } from './word-xml.ts';

const ANN = { 'w:id': 1, 'w:author': 'Ann Okafor', 'w:date': '2026-05-05T09:00:00Z' };
const BEN = { 'w:id': 2, 'w:author': 'Ben Reed', 'w:date': '2026-05-07T09:00:00Z' };

const STYLES = [1, 2]
  .map((level) =>
    el(
      'w:style',
      { 'w:type': 'paragraph', 'w:styleId': `Heading${level}` },
      val('w:name', `heading ${level}`),
    ),
  )
  .join('');

const HEADER = ['No.', 'Improvement action', 'Lead', 'By when', 'Progress', 'Act.', 'Imp.'];

interface Row {
  readonly ref: string;
  readonly wording: string;
  readonly lead: string;
  readonly when: string;
  readonly progress: string;
  /** RRGGBB; '' for a cell without a shade. */
  readonly activity: string;
  readonly impact: string;
}

const shaded = (fill: string): string => tc('', fill === '' ? '' : shd(fill));

function rowOf({ ref, wording, lead, when, progress, activity, impact }: Row, properties = ''): string {
  return tr(
    [tc(ref), tc(wording), tc(lead), tc(when), tc(progress), shaded(activity), shaded(impact)],
    properties,
  );
}

const head = tr(
  HEADER.map((title) => tc(p(r(title, '<w:b/>')))),
  '<w:tblHeader/>',
);

const KEY = tbl([
  tr([tc('Blue', shd('00B0F0')), tc('Finished')]),
  tr([tc('Green', shd('00B050')), tc('On time')]),
  tr([tc('Amber', shd('FFC000')), tc('Some delay')]),
  tr([tc('Red', shd('FF0000')), tc('Stalled')]),
]);

const VERSIONS = tbl([
  tr(['Version', 'Status', 'Date', 'Description of change'].map((title) => tc(title))),
  tr([tc('2.0'), tc('Final'), tc('10/03/2026'), tc('First plan')]),
  tr([tc('2.1'), tc('Draft'), tc('12/05/2026'), tc('Update for the May board')]),
]);

const CARERS = tbl([
  head,
  rowOf({
    ref: '1.1',
    wording: 'Offer every unpaid carer an assessment of their own within 28 days.',
    lead: 'Carers Lead',
    when: '31 March 2026',
    progress: 'Average wait is 24 days.',
    activity: '00B0F0',
    impact: '00B050',
  }),
  rowOf({
    ref: '1.2',
    wording: 'Set up grants for short breaks, with a decision within ten working days.',
    lead: 'Head of Commissioning',
    when: 'April or September 2026',
    progress: p(r('Staff are trained in ') + del(r('June'), ANN) + ins(r('July'), ANN) + r('.')),
    activity: 'FFC000',
    impact: 'F29AC4',
  }),
  rowOf({
    ref: '1.3',
    wording: 'Hold a forum for carers in each locality every quarter.',
    lead: 'Carers Lead',
    when: 'when funds allow',
    progress: p(r('Four of five forums held.') + ins(r(' The fifth is in June.'), BEN)),
    activity: '00B050',
    impact: 'F29AC4',
  }),
]);

const REVIEWS = tbl([
  head,
  rowOf({
    ref: '2.1',
    wording: 'Add the goals of the person to every support plan.',
    lead: 'Principal Social Worker',
    when: '30 April 2026',
    progress: 'The form changed on 14 April.',
    activity: '00B0F0',
    impact: '00B050',
  }),
  rowOf({
    ref: '2.2',
    wording: 'Review every support plan once a year.',
    lead: 'Principal Social Worker',
    when: 'December 2026',
    progress: 'Reviews are merged into 2.1 and this action is closed.',
    activity: '',
    impact: '',
  }),
  rowOf(
    {
      ref: '2.3',
      wording: 'Ask 200 people twice a year what has changed for them.',
      lead: 'Head of Performance',
      when: 'Ongoing',
      progress: 'First survey in autumn.',
      activity: 'FF0000',
      impact: 'FFC000',
    },
    el('w:ins', BEN),
  ),
]);

const OTHER = tbl([
  [tc('Room'), tc('Booked by')],
  [tc('Assembly hall'), tc('Forum of carers')],
]);

/**
 * The plan of an invented council as a Word file that leaves something to ask, something tracked and something without
 * a place: a pink that is not in its key, two dates in one cell, a deadline that names none, an action closed in words,
 * four tracked changes by two people, and a table of rooms.
 */
export function reviewFile(): Uint8Array {
  const body = [
    styled('Heading1', 'Wychbourne Council: Adult Social Care Improvement Plan'),
    VERSIONS,
    styled('Heading2', 'Rating key'),
    KEY,
    styled('Heading2', 'Priority 1: Support for unpaid carers'),
    CARERS,
    styled('Heading2', 'Priority 2: Plans and reviews'),
    REVIEWS,
    styled('Heading2', 'Rooms'),
    OTHER,
    p('This page is the last one.'),
  ].join('');
  return docx({ body, styles: STYLES });
}
