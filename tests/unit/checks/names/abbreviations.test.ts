import { describe, expect, it } from 'vitest';
import { explainedAgainRule } from '#shared/checks/names/explained-again';
import { explainedDifferentlyRule } from '#shared/checks/names/explained-differently';
import { explainedLateRule } from '#shared/checks/names/explained-late';
import { swappedLettersRule } from '#shared/checks/names/swapped-letters';
import { unexplainedAbbreviationRule } from '#shared/checks/names/unexplained-abbreviation';
import { DEFAULT_SETTINGS } from '#shared/checks/rule';
import { findingsOf } from '#tests/support/checks';

describe('abbreviations that are never explained', () => {
  it('tells each once, at its first use, with what it may stand for', () => {
    const paper = `
      1.1 The HRB met twice. The HRB will meet again.
      1.2 The Homes Repair Board reports in May; the CEx and two SROs came, and the DfE wrote.
    `;
    expect(findingsOf(unexplainedAbbreviationRule, paper)).toMatchInlineSnapshot(`
      [
        "warning at 1.1: “HRB”: HRB is not explained anywhere in the paper. It is used 2 times. If it stands for “Homes Repair Board”, write “Homes Repair Board (HRB)” here.",
        "warning at 1.2: “CEx”: CEx is not explained anywhere in the paper. It is used once. Write it out here, with CEx in brackets after it.",
        "warning at 1.2: “SROs”: SRO is not explained anywhere in the paper. It is used once. If it stands for “senior responsible officer”, write “senior responsible officer (SRO)” here.",
        "warning at 1.2: “DfE”: DfE is not explained anywhere in the paper. It is used once. If it stands for “Department for Education”, write “Department for Education (DfE)” here.",
      ]
    `);
  });

  it('asks about long ones, which may be names of systems', () => {
    expect(findingsOf(unexplainedAbbreviationRule, 'Records are kept in ORCHID.')).toMatchInlineSnapshot(`
      [
        "question at paragraph 1: “ORCHID”: ORCHID is in capitals and is not explained. It is used once. If it is an abbreviation, explain it here; if it is a name, say of what.",
      ]
    `);
  });

  it('knows both ways of explaining, lists of abbreviations, plurals, and letters from inside a word', () => {
    const paper = `
      The Homes Repair Board (HRB) and the HRT (Homes Repair Team) met.
      The Help and Advice for Renters Team (“HART”), newly qualified surveyors (NQSs) and adverse events (AEs) are new.
      An NQS joined the Edge of Town and Home (ETHO) group; every AE is noted by HRB and HRT.
      | VOID | Vacant Or Idle Dwelling |
      VOID means Vacant Or Idle Dwelling. ETHO and HART met.
    `;
    expect(findingsOf(unexplainedAbbreviationRule, paper)).toEqual([]);
  });

  it('leaves headings that shout, Roman numbers, postcodes, roads, addresses and everyday ones alone', () => {
    const paper = `
      WYCHBOURNE COUNCIL HOMES BOARD
      The NHS and the UK, Part IV and Appendix XII, WB1 2AB, the A49, info@HRBX.org and QRX.co.uk, in PDF or by GP.
    `;
    expect(findingsOf(unexplainedAbbreviationRule, paper)).toEqual([]);
  });

  it('leaves contents lists, document control and what the house knows alone', () => {
    const settings = { ...DEFAULT_SETTINGS, abbreviations: ['WYC'] };
    expect(findingsOf(unexplainedAbbreviationRule, 'WYC staff met.', { settings })).toEqual([]);
  });

  it('does not take a label in brackets for an explanation', () => {
    const paper = `
      1.1 The tenants meet the SRO in May.
      1.2 The Repairs Strategy Board (SRO: Ada Quill) reports.
    `;
    expect(findingsOf(unexplainedAbbreviationRule, paper)).toMatchInlineSnapshot(`
      [
        "warning at 1.1: “SRO”: SRO is not explained anywhere in the paper. It is used 2 times. If it stands for “senior responsible officer”, write “senior responsible officer (SRO)” here.",
      ]
    `);
  });
});

describe('abbreviations explained late, again or differently', () => {
  it('asks about a use before the explanation', () => {
    const paper = `
      1.1 HRB papers are late.
      1.2 The Homes Repair Board (HRB) meets in May.
    `;
    expect(findingsOf(explainedLateRule, paper)).toMatchInlineSnapshot(`
      [
        "question at 1.1: “HRB”: HRB is used here, and explained only at 1.2. Move “Homes Repair Board (HRB)” to here.",
      ]
    `);
    expect(findingsOf(explainedLateRule, 'The Homes Repair Board (HRB) met. HRB papers are late.')).toEqual(
      [],
    );
  });

  it('finds two wordings of one abbreviation, capitals in the middle included', () => {
    const paper = `
      1.1 The Homes Repair Board (HRB) and the Private Rents Outline (PRO).
      1.2 The Home Repairs Board (HRB) and the private rents Outline (PRO).
    `;
    expect(findingsOf(explainedDifferentlyRule, paper)).toMatchInlineSnapshot(`
      [
        "warning at 1.2: “Home Repairs Board (HRB”: HRB is explained as “Home Repairs Board” here and as “Homes Repair Board” at 1.1. Use one wording throughout.",
        "warning at 1.2: “private rents Outline (PRO”: PRO is explained as “private rents Outline” here and as “Private Rents Outline” at 1.1. Use one wording throughout.",
      ]
    `);
  });

  it('takes hyphens, "&", plurals, and capitals throughout for the same wording', () => {
    const paper = `
      1.1 Help & Repair Teams (HRT), the continuing professional development (CPD) offer, Post-Repair Check (PRC).
      1.2 The Help and Repair Team (HRT), Continuing Professional Development (CPD), post repair check (PRC).
    `;
    expect(findingsOf(explainedDifferentlyRule, paper)).toEqual([]);
  });

  it('asks once for the whole paper about explanations that come again', () => {
    const paper = `
      1.1 The Homes Repair Board (HRB) and the Tenants Review Group (TRG) met.
      1.2 The Homes Repair Board (HRB) reports to the Tenants Review Group (TRG).
    `;
    expect(findingsOf(explainedAgainRule, paper)).toMatchInlineSnapshot(`
      [
        "question at 1.2: “HRB”: HRB and TRG are explained more than once. Explain a short form at its first use and use it from there on. [also at 1.2 “TRG”]",
      ]
    `);
    expect(findingsOf(explainedAgainRule, 'The Homes Repair Board (HRB) met.')).toEqual([]);
  });
});

describe('swapped letters', () => {
  it('finds an abbreviation with two letters swapped, and keeps its plural', () => {
    const paper = `
      1.1 Home Energy Repair Plans (HERP) are made. HERPs come first.
      1.2 All HREPs are late.
    `;
    expect(findingsOf(swappedLettersRule, paper)).toMatchInlineSnapshot(`
      [
        "warning at 1.2: “HREPs”: HREP looks like HERP with two letters swapped. Write HERPs. [fix: HERPs]",
      ]
    `);
    expect(findingsOf(unexplainedAbbreviationRule, paper)).toEqual([]);
  });

  it('leaves two abbreviations alone that are both explained', () => {
    const paper = `
      1.1 The Wychbourne Homes Repair Team (WHRT) met.
      1.2 The Wychbourne Rents and Homes Team (WRHT) met.
    `;
    expect(findingsOf(swappedLettersRule, paper)).toEqual([]);
  });
});
