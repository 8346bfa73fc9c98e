import type { Rule } from '../rule.ts';
import { altTextRule } from './alt-text.ts';
import { exemptMarkingRule } from './exempt-marking.ts';
import { headingsRule } from './headings.ts';
import { justifiedRule } from './justified.ts';
import { languageRule } from './language.ts';
import { linkTextRule } from './link-text.ts';
import { personalDataRule } from './personal-data.ts';
import { propertiesRule } from './properties.ts';
import { requiredSectionsRule } from './required-sections.ts';
import { tablesRule } from './tables.ts';
import { titleRule } from './title.ts';
import { typefaceRule } from './typeface.ts';
import { workbookRule } from './workbook.ts';

/** Rules of this group, in the order in which settings list them. */
export const publicationRules: readonly Rule[] = [
  titleRule,
  headingsRule,
  tablesRule,
  altTextRule,
  linkTextRule,
  languageRule,
  typefaceRule,
  justifiedRule,
  workbookRule,
  propertiesRule,
  personalDataRule,
  requiredSectionsRule,
  exemptMarkingRule,
];
