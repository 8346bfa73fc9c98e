import { MONTH_NAMES } from '#shared/domain/month-names';
import { docxParts, packed } from '#tests/support/docx-package';
import { el, listed, p, r, styled, tc, tr, val } from '#tests/support/word-xml';

const ACTIONS_A_PRIORITY = 8;
const SHADES = ['00B0F0', 'FF0000', 'FFC000', '00B050', 'BFBFBF'];
const LEADS = [
  'Head of Housing Repairs',
  'Service Director (Homes and Places)',
  'Head of Customer Contact / Head of Digital',
  'Director of Public Realm',
];
const VERBS = ['Repair', 'Survey', 'Publish', 'Agree', 'Train', 'Replace', 'Open', 'Review'];
const THINGS = [
  'the roofs of homes in Lower Wych',
  'the damp register',
  'the lettings policy',
  'the advice line for tenants',
  'the fire doors of tall blocks',
  'the list of empty homes',
];

/**
 * A Word plan of that many actions, as a council types it: a heading and a table a priority, bullets in real lists,
 * ratings as shades. `round` makes a later version: other ratings, more progress, a few deadlines moved.
 */
export function makePlan(actions: number, round = 0): Uint8Array {
  const priorities = Math.ceil(actions / ACTIONS_A_PRIORITY);
  const body = Array.from({ length: priorities }, (_, index) => {
    const first = index * ACTIONS_A_PRIORITY;
    const count = Math.min(ACTIONS_A_PRIORITY, actions - first);
    return prioritySection(index + 1, count, round);
  });
  return packed(docxParts({ body: body.join(''), styles: STYLES, numbering: NUMBERING }));
}

function prioritySection(number: number, count: number, round: number): string {
  const rows = Array.from({ length: count }, (_, index) => actionRow(number, index + 1, round));
  const header = tr(
    ['Action', 'Lead', 'Deadline', 'Progress', 'Activity BRAG', 'Impact BRAG'].map((title) =>
      tc(p(r(title, '<w:b/>'))),
    ),
    '<w:tblHeader/>',
  );
  const grid = el(
    'w:tblGrid',
    {},
    [3515, 2041, 1474, 5953, 1077, 1077].map((width) => el('w:gridCol', { 'w:w': width })).join(''),
  );
  return (
    styled('Heading1', `${number}: ${THINGS[number % THINGS.length]} and what follows from it`) +
    el('w:tbl', {}, grid + header + rows.join(''))
  );
}

function actionRow(priority: number, index: number, round: number): string {
  const seed = priority * 31 + index * 7;
  const moved = round > 0 && seed % 11 === 0 ? 3 : 0;
  const deadline = `${MONTH_NAMES[(seed + moved) % 12]} ${2025 + (seed % 2)}`;
  const items = Array.from({ length: 4 + round }, (_, item) =>
    listed(
      1,
      item % 3 === 2 ? 1 : 0,
      `${VERBS[(seed + item) % VERBS.length]} ${THINGS[(seed * 3 + item) % THINGS.length]}, step ${item + 1} of the work for ${priority}.${index}`,
    ),
  );
  const wording =
    r(`${priority}.${index} `, '<w:b/>') +
    r(
      `${VERBS[seed % VERBS.length]} ${THINGS[seed % THINGS.length]} so that every household in ward ${seed % 97} has what it needs`,
    );
  return tr([
    tc(p(wording)),
    tc(LEADS[seed % LEADS.length] ?? ''),
    tc(deadline),
    tc(items.join('')),
    tc(p(''), shade(seed + round)),
    tc(p(''), shade(seed * 3 + round)),
  ]);
}

function shade(seed: number): string {
  return el('w:shd', { 'w:val': 'clear', 'w:color': 'auto', 'w:fill': SHADES[seed % SHADES.length] ?? '' });
}

const STYLES =
  el('w:style', { 'w:type': 'paragraph', 'w:default': 1, 'w:styleId': 'Normal' }, val('w:name', 'Normal')) +
  el('w:style', { 'w:type': 'paragraph', 'w:styleId': 'Heading1' }, val('w:name', 'heading 1'));

const NUMBERING =
  el(
    'w:abstractNum',
    { 'w:abstractNumId': 0 },
    [0, 1]
      .map((level) =>
        el(
          'w:lvl',
          { 'w:ilvl': level },
          val('w:start', 1) + val('w:numFmt', 'bullet') + val('w:lvlText', level === 0 ? '•' : 'o'),
        ),
      )
      .join(''),
  ) + el('w:num', { 'w:numId': 1 }, val('w:abstractNumId', 0));
