import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { draftFromRules } from '../../../../src/rules/draftFromRules.ts';
import type { DraftSummary } from '../../../../src/summary/draftSummary.ts';
import { articleOf } from '../../../support/articles.ts';
import { startProcessorClock } from '../../../support/processorTime.ts';

const read = (text: string, publishedOn: string | null = null, language = 'en'): DraftSummary =>
  draftFromRules(articleOf(text, { language, publishedOn }));
const people = ({ attendees }: DraftSummary): string[] =>
  attendees.map(({ name, titles }) => [name, ...titles].join(' | '));
const sites = ({ siteVisits }: DraftSummary): string[] => siteVisits.map(({ name }) => name);
const signed = ({ agreements }: DraftSummary): string[] =>
  agreements.map(({ name, parties }) => [name, ...parties].join(' | '));

describe('whole English reports', () => {
  it('of a minister: a field with and, letters after a name, posts abroad, people to be met later', () => {
    const draft = read(
      'Minister for Small Business Niamh Kearney TD and Trade and Industry Minister Kobina Hammond visited the Harrow Dairy on Thursday. ' +
        'They were welcomed by founder and chief executive Declan Orlen and the Ambassador of Freedonia to Belmar, Mr. Takeshi Mori. ' +
        'Kearney will travel to Rigava on Friday to meet Prime Minister Andris Kalns.',
    );
    assert.deepEqual(people(draft), [
      'Niamh Kearney | Minister for Small Business | TD',
      'Kobina Hammond | Trade and Industry Minister',
      'Declan Orlen | founder | chief executive',
      'Takeshi Mori | Ambassador',
    ]);
    assert.deepEqual(sites(draft), ['Harrow Dairy']);
  });

  it('of a university: members in a list, heads of parts, the body after the office', () => {
    const draft = read(
      'A delegation from Tansen University led by Professor Zhou Mingde, Vice President for Cooperation, visited Marlow. ' +
        'Also in the delegation were Dr Lin Yue, Head of the School of Chemistry; Marcus Bell, Director, Office of Economic Development; and Dr Wang Rui. ' +
        'They were received by Vice-Chancellor Professor Harriet Osgood.',
    );
    assert.deepEqual(people(draft), [
      'Zhou Mingde | Vice President for Cooperation',
      'Lin Yue | Head of the School of Chemistry',
      'Marcus Bell | Director',
      'Wang Rui',
      'Harriet Osgood | Vice-Chancellor',
    ]);
    assert.deepEqual(
      draft.attendees.map(({ organization, side }) => [organization, side]),
      [
        ['Tansen University', 'visitor'],
        ['Tansen University', 'visitor'],
        ['Office of Economic Development', 'visitor'],
        ['Tansen University', 'visitor'],
        [null, 'host'],
      ],
    );
  });

  it('of a plant tour: who is only mentioned took no part', () => {
    const draft = read(
      'Plant manager Kwame Boateng led the tour of the Harrow Works. "It hums," said foreman Soo-jin Park. ' +
        'The works opened in 1998, when then-Governor Harold Pruitt cut the ribbon. Gov. Peter Lind, who likes the plant, did not attend. ' +
        'The visitors thanked former Mayor Moira Keane and recalled the words of the late Sir Basil Crane.',
    );
    assert.deepEqual(people(draft), ['Kwame Boateng | Plant manager', 'Soo-jin Park | foreman']);
  });

  it('of a parliament: members by their letters, a speaker after a comma, names of other lands', () => {
    const draft = read(
      'A parliamentary delegation headed by the Chair of the Foreign Affairs Committee, Ms. Inês Carvalho MP, visited Northport. ' +
        'Members of the delegation included Rui Teixeira MP and Secretary of the Committee Marta van der Berg. ' +
        'They met Secretary General of the Red Crescent Ali bin Hassan Al Hammadi.',
    );
    assert.deepEqual(people(draft), [
      'Inês Carvalho | Chair of the Foreign Affairs Committee | MP',
      'Rui Teixeira | MP',
      'Marta van der Berg | Secretary of the Committee',
      'Ali bin Hassan Al Hammadi | Secretary General',
    ]);
  });

  it('of a person that is called by one name throughout', () =>
    assert.deepEqual(people(read('The delegation visited the Harrow Works. Premier Sunarto welcomed the guests.')), [
      'Sunarto | Premier',
    ]));
});

describe('signings of English reports', () => {
  for (const [form, text, expected] of [
    [
      'two parties before the verb, after a dateline',
      'SEOUL, June 14, 2024 -- Norvind Energy AS and Hanse Heavy Industries Co., Ltd. today signed a supply contract.',
      ['supply contract | Norvind Energy AS | Hanse Heavy Industries Co., Ltd.'],
    ],
    [
      'an aside and an amount',
      'Bluegill Marine, a builder of boats, concluded a $42 million supply contract with Nord Ferries.',
      ['supply contract | Bluegill Marine | Nord Ferries'],
    ],
    [
      'the purpose of a visit',
      "A delegation of Kun University visited Harrow University to sign a Joint Master's Degree Agreement.",
      ["Joint Master's Degree Agreement | Kun University | Harrow University"],
    ],
    [
      'the passive, with an older date in an aside',
      'A staff exchange agreement between Kun University and Harrow College, first announced in 2021, was renewed at the ceremony.',
      ['staff exchange agreement | Kun University | Harrow College'],
    ],
    [
      'persons who sign for their bodies',
      'Rector Tomas Ziel of Kun University and Rector Olena Shev of Lvova Polytechnic signed a cooperation agreement.',
      ['cooperation agreement | Kun University | Lvova Polytechnic'],
    ],
    [
      'a list of names',
      'They witnessed the signing of three agreements: the Agreement on Air Services, the Memorandum of Understanding on Agriculture and the Convention on Extradition.',
      ['Agreement on Air Services', 'Memorandum of Understanding on Agriculture', 'Convention on Extradition'],
    ],
    ['copies', 'The two sides exchanged signed copies of a twinning agreement.', ['twinning agreement']],
  ] as const)
    it(form, () => assert.deepEqual(signed(read(`The delegation met with its hosts. ${text}`)), expected));

  for (const [form, text] of [
    ['a later one', 'A double taxation treaty will be signed at a later date.'],
    ['an expected one', 'A contract with Vale Steel is expected to be signed in May.'],
    ['an old one', 'Under an agreement signed in 2016, the bank had financed the bridge.'],
    ['one that was told to be ready', 'He said a tax contract with the county should be ready for signature in April.'],
    ['none at all', 'Deals worth a million were discussed, but no agreement was signed.'],
  ] as const)
    it(`${form} is not of this occasion`, () =>
      assert.deepEqual(signed(read(`The delegation met with its hosts on 3 May 2024. ${text}`)), []));
});

describe('visits of English reports', () => {
  for (const [form, text, expected] of [
    [
      'being shown around',
      'The guests were shown around the Crane Institute and the Riverside Foundry.',
      ['Crane Institute', 'Riverside Foundry'],
    ],
    ['walking', 'They spent Monday walking the floor of the Volta Cell Factory.', ['Volta Cell Factory']],
    ['going on', 'They then drove to Elkton Technical College.', ['Elkton Technical College']],
    ['a wreath', 'Mr Ratu laid a wreath at the Labour Corps Memorial.', ['Labour Corps Memorial']],
    [
      'an aside in a list',
      'They toured the Kalin Weaving Mill, a textile works in the suburbs, and the Orsk Museum.',
      ['Kalin Weaving Mill', 'Orsk Museum'],
    ],
    [
      'a number and an owner',
      "They toured Pier 7 Container Terminal and Vale Ferries' headquarters.",
      ['Pier 7 Container Terminal', "Vale Ferries' headquarters"],
    ],
    ['companies', 'They visited Toyama Robotics and Piedmont Poultry.', ['Toyama Robotics', 'Piedmont Poultry']],
    ['where things were watched', 'At the Harrow Works, the visitors watched steel being rolled.', ['Harrow Works']],
    ['towns', 'They travelled to Port Ellery and visited Long Beach, South Korea and Harbour City.', []],
    ['a venue', 'They visited Harrow University to sign a charter.', []],
    ['one called off', 'A visit to the Marine Campus was cancelled because of high winds.', []],
    ['one to come', 'They hope to visit the Orsk Museum next spring.', []],
  ] as const)
    it(form, () => assert.deepEqual(sites(read(`The delegation met with its hosts. ${text}`)), expected));
});

describe('dates of English reports', () => {
  it('go across months', () => {
    const draft = read(
      'Governor Bill Hart led a delegation to Japan from October 30 to November 2, 2023 and met with leaders.',
    );
    assert.deepEqual([draft.visitStart, draft.visitEnd], ['2023-10-30', '2023-11-02']);
  });
  it('count back from the end of a visit of so many days', () => {
    const draft = read(
      'Prime Minister Ann Osei returned home on Tuesday at the end of a three-day visit. The delegation met with leaders.',
      '2023-10-18',
    );
    assert.deepEqual([draft.visitStart, draft.visitEnd], ['2023-10-15', '2023-10-17']);
  });
});

describe('pages that the rules leave alone', () => {
  it('an obituary that says so in its text', () =>
    assert.deepEqual(
      people(read('Envoy Ann Pell has died. She led a delegation to Harrow and signed an accord with Mayor Tom Vale.')),
      [],
    ));

  it('a call for applications that names past guests and agreements', () => {
    const text =
      'Guest Fellows 2026: How to Apply\nApplicants must work at a university that has signed a cooperation agreement with Harrow College. ' +
      'Past guests include Dr. Ann Pell. Fellows visited the Vale Museum.';
    const draft = draftFromRules(
      articleOf(text, { language: 'en', title: 'Guest Fellows 2026: How to Apply', bodyStart: text.indexOf('\n') + 1 }),
    );
    assert.deepEqual([draft.attendees, draft.agreements, draft.siteVisits], [[], [], []]);
  });

  it('an article in neither Chinese nor English', () => {
    const draft = read('Minister Hans Weber visited the Harrow Works and met with Director Karl Lind.', null, 'de');
    assert.deepEqual([draft.attendees, draft.siteVisits, draft.overview], [[], [], null]);
  });
});

it('reading stays linear on hostile repetition', () => {
  const time = (bit: string, units: number): number => {
    const article = articleOf(
      `A delegation met with leaders. They signed an agreement. ${bit.repeat(units / bit.length)}`,
      { language: 'en' },
    );
    const elapsedMs = startProcessorClock();
    draftFromRules(article);
    return elapsedMs();
  };
  for (const bit of [
    'Mr. ',
    'X and Y signed an agreement with ',
    'was signed ',
    'visited the ',
    'Minister of ',
    '"Buck" ',
    'its director, Ann Lee, ',
    'owner Ann Lee and ',
  ])
    assert.ok(time(bit, 100_000) < 4000, bit);
});
