import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { draftFromRules } from '../../../../src/rules/draftFromRules.ts';
import type { DraftSummary } from '../../../../src/summary/draftSummary.ts';
import { articleOf } from '../../../support/articles.ts';

const REPORT =
  'A delegation visited Northport on 14 May 2024 and met with local leaders. They then had lunch and looked at the town.';

function read(sentence: string, options: { title?: string; publishedOn?: string } = {}): DraftSummary {
  return draftFromRules(articleOf(`${REPORT}\n${sentence}`, { language: 'en', ...options }));
}

describe('people of English reports', () => {
  for (const [form, sentence, name, titles, organization] of [
    ['office before the name', 'Maryland Governor Wesley Harrow spoke.', 'Wesley Harrow', ['Governor'], 'Maryland'],
    ['office with its field', 'Minister of Trade Jane Roe spoke.', 'Jane Roe', ['Minister of Trade'], null],
    [
      'office, field, country, name',
      'They met with the Minister of Trade of Freedonia, Jane Roe.',
      'Jane Roe',
      ['Minister of Trade'],
      'Freedonia',
    ],
    [
      'name, office of a body',
      'Anna Marsh, Executive Director of the Harbour Council, spoke.',
      'Anna Marsh',
      ['Executive Director'],
      'Harbour Council',
    ],
    ['name, office with its field', 'Jane Roe, Minister of Trade, spoke.', 'Jane Roe', ['Minister of Trade'], null],
    ['an abbreviated office', 'Sen. Linda Crewe toured the Harrow Shipyard.', 'Linda Crewe', ['Sen.'], null],
    [
      'two offices around the name',
      'Ambassador Geoffrey Pike, Assistant Secretary of State, spoke.',
      'Geoffrey Pike',
      ['Ambassador', 'Assistant Secretary of State'],
      null,
    ],
    [
      'an honorific and a body',
      'Dr. Samuel Boateng of the Nimbus Institute spoke.',
      'Samuel Boateng',
      [],
      'Nimbus Institute',
    ],
    [
      'an abbreviation explained elsewhere',
      'The Harbour Trade Council (HTC) hosted. HTC Director Paul Crane spoke.',
      'Paul Crane',
      ['Director'],
      'Harbour Trade Council',
    ],
  ] as const)
    it(form, () => {
      const person = read(sentence).attendees.find((one) => one.name === name);
      assert.deepEqual([person?.titles, person?.organization], [titles, organization]);
    });

  it('share an office in a list', () =>
    assert.deepEqual(
      read('Northport producers Johnny Ware, Terence Cole and Fanny Chou took part.').attendees.map(({ name }) => name),
      ['Johnny Ware', 'Terence Cole', 'Fanny Chou'],
    ));

  it('are hosts when they are met or do the welcoming', () => {
    const { attendees } = read(
      'They held talks with Mayor Daniel Okafor. Peter Lind, president of Harrow Marine, welcomed the guests.',
    );
    assert.deepEqual(
      attendees.map(({ name, side }) => [name, side]),
      [
        ['Daniel Okafor', 'host'],
        ['Peter Lind', 'host'],
      ],
    );
  });

  it('do not come from the contacts below the report', () =>
    assert.deepEqual(
      read(
        'All was well.\nMedia Contact\nJane Chu, Director of Press\nAbout Harrow Marine\nPresident Tom Vale founded it.',
      ).attendees,
      [],
    ));
});

describe('agreements of English reports', () => {
  for (const [form, sentence, names] of [
    [
      'a memorandum',
      'The port signed a memorandum of understanding (MoU) with Harrow Marine.',
      ['memorandum of understanding (MoU)'],
    ],
    [
      'two documents',
      'They signed a student exchange agreement and a letter of intent on research.',
      ['student exchange agreement', 'letter of intent on research'],
    ],
    [
      'separate ones with two partners',
      'The council signed separate cooperation MOUs with Harrow Marine and Vale Steel.',
      ['cooperation MOUs', 'cooperation MOUs'],
    ],
    [
      'capital names',
      'They witnessed the signing of three agreements, including the Agreement on Defence Cooperation and the Convention on Trade.',
      ['Agreement on Defence Cooperation', 'Convention on Trade'],
    ],
    [
      'a list of parties',
      'Multiple agreements were signed:\n* Harrow Marine and Vale Steel\n* Nimbus Ltd and Oak Limited',
      ['Harrow Marine and Vale Steel', 'Nimbus Ltd and Oak Limited'],
    ],
    [
      'a list behind a colon',
      'In total two agreements were signed: a supply contract between Harrow Marine and Vale Mill; a loan agreement with Oak Bank.',
      ['supply contract', 'loan agreement'],
    ],
    [
      'a list of bullets',
      'The documents, signed on Friday, are:\n- An agreement on double taxation.\n- A memorandum of understanding on hydrogen.',
      ['agreement on double taxation', 'memorandum of understanding on hydrogen'],
    ],
    [
      'what was signed after something else',
      'They inspected the works before a trade agreement was signed.',
      ['trade agreement'],
    ],
    ['what was signed by then', 'By lunchtime they had signed a letter of intent.', ['letter of intent']],
    [
      'a list of documents in numbered lines',
      'The agreements signed were:\n1. Memorandum of Understanding on Tourism between Harrow and Vale;\n2. Agreement on the Transfer of Sentenced Persons;',
      ['Memorandum of Understanding on Tourism', 'Agreement on the Transfer of Sentenced Persons'],
    ],
    ['a count', 'A total of 96 agreements were signed during the visit.', ['96 agreements']],
    ['none that is planned', 'The two sides plan to sign a trade agreement next year.', []],
    ['none of the past', 'They had previously signed a fisheries agreement in 2019.', []],
  ] as const)
    it(form, () =>
      assert.deepEqual(
        read(sentence).agreements.map(({ name }) => name),
        names,
      ),
    );
});

describe('places of English reports', () => {
  for (const [form, sentence, names] of [
    ['one place', 'They toured the Harrow Shipyard.', ['Harrow Shipyard']],
    [
      'a list',
      'They also visited projects, including Diria Gate, Blue Sea Holdings and the New Mura smart city.',
      ['Diria Gate', 'Blue Sea Holdings', 'New Mura smart city'],
    ],
    ['a kind in small letters', 'The governor toured the Voltera battery plant.', ['Voltera battery plant']],
    [
      'an abbreviation with a full stop',
      'Doctors visited St. Mary’s Medical Center in Dublin.',
      ['St. Mary’s Medical Center'],
    ],
    ['no city or country', 'The minister visited Freedonia and Springfield.', []],
    ['no invitation', 'Visitors can visit the Harrow Museum at any time.', []],
  ] as const)
    it(form, () =>
      assert.deepEqual(
        read(sentence).siteVisits.map(({ name }) => name),
        names,
      ),
    );
});

describe('days of English reports', () => {
  for (const [form, text, start, end] of [
    [
      'a range',
      'A delegation visited Northport from 27 to 31 October 2025 and met with leaders.',
      '2025-10-27',
      '2025-10-31',
    ],
    [
      'month first',
      'A delegation visited Northport on October 27-31, 2025, and met with leaders.',
      '2025-10-27',
      '2025-10-31',
    ],
    [
      'a visit of so many days',
      'The delegation today (June 5) wrapped up its five-day visit and met with leaders.',
      '2025-06-01',
      '2025-06-05',
    ],
    ['a weekday', 'The delegation visited Northport on Tuesday and met with leaders.', '2025-10-28', '2025-10-28'],
  ] as const)
    it(form, () => {
      const draft = draftFromRules(
        articleOf(`${text} President Kenji Mora spoke.`, { language: 'en', publishedOn: '2025-10-31' }),
      );
      assert.deepEqual([draft.visitStart, draft.visitEnd], [start, end]);
    });
});

describe('pages that report nothing', () => {
  for (const [genre, title, text] of [
    [
      'an obituary',
      'Architect Robert Vale dies at 91',
      'President Robert Vale visited Japan and signed an agreement. A delegation met with him.',
    ],
    [
      'an opinion',
      'OP-ED: What delegations are for',
      'Mayor Tom Vale visited a school. A delegation signed an agreement.',
    ],
    [
      'a promotion',
      'Visit Harrow at Booth 70',
      'CEO Tom Vale welcomed visitors. The delegation visited the Harrow Museum.',
    ],
    [
      'a launch',
      'Harrow launches a phone',
      'CEO Alan Smith said the phone is good. Customers can visit the Harrow Store.',
    ],
  ] as const)
    it(genre, () => {
      const draft = draftFromRules(
        articleOf(`${title}\n${text}`, { language: 'en', title, bodyStart: title.length + 1 }),
      );
      assert.deepEqual([draft.attendees, draft.agreements, draft.siteVisits, draft.visitStart], [[], [], [], null]);
    });
});
