import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { draftFromRules } from '../../../../src/rules/draftFromRules.ts';
import type { DraftAttendee } from '../../../../src/summary/draftSummary.ts';
import { articleOf } from '../../../support/articles.ts';

const REPORT = 'A delegation from Freeport visited Northland on 14 May 2024 and held talks there.';
const peopleOf = (text: string): readonly DraftAttendee[] =>
  draftFromRules(articleOf(`${REPORT}\n${text}`, { language: 'en', publishedOn: '2024-05-20' })).attendees;
const told = ({ name, titles }: DraftAttendee): string => [name, ...titles].join(' | ');

describe('people of English reports are found', () => {
  for (const [form, text, expected] of [
    ['after a role in small letters', 'Murals were shown by interpreter Kenji Oba.', ['Kenji Oba | interpreter']],
    ['after a role of two words', 'There test driver "Buck" Harlan took the wheel.', ['"Buck" Harlan | test driver']],
    ['after a role that opens the sentence', 'Retired teacher Yumi Tachi was back.', ['Yumi Tachi | Retired teacher']],
    [
      'after an adjective that is a word of the office',
      'They met Provincial Minister Tavo Hale.',
      ['Tavo Hale | Provincial Minister'],
    ],
    ['after two offices', 'They met Co-Founder and CTO Wik Tomala.', ['Wik Tomala | Co-Founder | CTO']],
    [
      'after an office with a part in brackets',
      'They met Deputy Vice-Chancellor (Research) Professor Rohan Weera.',
      ['Rohan Weera | Deputy Vice-Chancellor (Research)'],
    ],
    [
      'after an office with its field behind it',
      'They met Pro Vice-Chancellor Global Ewan Tagart.',
      ['Ewan Tagart | Pro Vice-Chancellor Global'],
    ],
    ['after a retired rank', 'They were received by Governor Col. (Rtd) Gersom Rongo.', ['Gersom Rongo | Governor']],
    [
      'after a possessive and an adjective',
      "They thanked Vale's third-generation owner, Pete Orvik.",
      ['Pete Orvik | owner'],
    ],
    ['after an owner word', 'They found one clinical officer, Reba Deng, on duty.', ['Reba Deng | clinical officer']],
    [
      'after a field with a comma',
      'They met the Minister of Industry, Commerce and Employment, Karo Sheng.',
      ['Karo Sheng | Minister of Industry, Commerce and Employment'],
    ],
    [
      'as an envoy posted abroad',
      'They met Ambassador to Freedonia Cora Tuhy.',
      ['Cora Tuhy | Ambassador to Freedonia'],
    ],
    ['after an honorific in brackets', 'They met Dr. (Mrs.) Ngora Brigg.', ['Ngora Brigg']],
    [
      'after the branch of an officer, its owner before it',
      "They met Vale's EVP Biochemicals, Rita Saasta, on Monday.",
      ['Rita Saasta | EVP Biochemicals'],
    ],
    [
      'after offices in a list, each with an honorific behind its comma',
      'Also present were the Registrar, Mrs. Ronke Fasan; Bursar, Mr. Chudi Anyan; and Company Secretary, Barr. Efe Omor.',
      ['Ronke Fasan | Registrar', 'Chudi Anyan | Bursar', 'Efe Omor | Company Secretary'],
    ],
    ['after two offices and a slash', 'They met Chairman/CEO Babo Akin.', ['Babo Akin | Chairman | CEO']],
    ['after a rank of three words', 'They met Air Vice Marshal Mabo Alim.', ['Mabo Alim | Air Vice Marshal']],
    [
      'before letters',
      "They met the Minister for Trade, the Hon. Cora O'Rourke MLC.",
      ["Cora O'Rourke | Minister for Trade | MLC"],
    ],
    ['before a demonym', 'They met Jens Albert of Denmark and Polish delegate Ina Wrona.', ['Ina Wrona | delegate']],
    ['by an age', 'Among them is Precia Mulun, 26, a welder.', ['Precia Mulun']],
    ['after a retired rank and its office', 'They met General (retd) Shafiq Haider.', ['Shafiq Haider | General']],
    ['by who', 'Marko Feldt, who runs the works, came too.', ['Marko Feldt']],
    ['as relatives', 'They stayed with Carl Rask and his wife, Donna Rask.', ['Donna Rask']],
    [
      'with a body in a list of members',
      'The team included Jabo Ndaye from the NGO Harrow Aid and Achol Malu of the Relief Board.',
      ['Jabo Ndaye', 'Achol Malu'],
    ],
    ['by a surname that speaks later', 'Kiyo Murase had never seen snow. "Cold," Murase said.', ['Kiyo Murase']],
    [
      'by the office that a later mention tells',
      'Kiyo Murase had never seen snow. Murase, the deputy mayor of Kita, laughed.',
      ['Kiyo Murase | deputy mayor'],
    ],
    ['with initials', 'They met Commissioner K. S. Muru.', ['K. S. Muru | Commissioner']],
    ['with a surname in capitals', 'They called on Vice Governor Emiko NAKAGA.', ['Emiko NAKAGA | Vice Governor']],
    ['with particles', 'They met Minister Suhail bin Rashid Al Ketbi.', ['Suhail bin Rashid Al Ketbi | Minister']],
    ['with a name that is a month', 'They met Mayor June Carver.', ['June Carver | Mayor']],
  ] as const)
    it(form, () => assert.deepEqual(peopleOf(text).map(told), expected));
});

describe('people of English reports are left out', () => {
  for (const [form, text] of [
    [
      'when they are only spoken of in a quotation',
      '"President Amos Kasond reminded us in September that hunger is not weather," a guest said.',
    ],
    ['when their words are quoted', 'She quoted President Abdo Sarri as saying that roads are veins.'],
    ['when they are forebears', 'He recounted how his grandfather, Chief Aji Riek, had once brokered a truce.'],
    ['when they spoke at another time', 'The Coordinator, Mats Corsin, has since called for money.'],
    [
      'when they wrote of it',
      '"We view the deal as large," wrote Jerry Oaks, an analyst at Pine Securities, in a note.',
    ],
    ['when they are a firm', "They went to the track of Vale's partner Oriol Dynamics."],
    ['when they promised something elsewhere', 'A market promised by Minister Sunil Matur in Parliament would open.'],
    ['when they signed the old charter', 'It replaces the charter, which Mayor Arthur Low signed in 2004.'],
  ] as const)
    it(form, () => assert.deepEqual(peopleOf(text).map(told), []));
});

describe('bodies and sides of people in English reports', () => {
  for (const [form, text, expected] of [
    [
      'the place where they are met',
      'They toured the Harrow Works, where foreman Tom Vale spoke.',
      ['Harrow Works', 'host'],
    ],
    ['a bracket', 'The team included specialist Farida Qasim (UNHCR).', ['UNHCR', 'visitor']],
    ['the delegation they came with', 'The delegation was led by Mayor Ann Pell.', ['Freeport', 'visitor']],
    ['the land that was visited', 'They were received by Prime Minister Ann Osei.', ['Northland', 'host']],
    [
      'what its points back at',
      'They met Dr. Ann Pell. The Vale Cotton Board, represented by its director, Hawa Seid, took part.',
      ['Vale Cotton Board', 'host'],
    ],
    [
      'what the noun points back at',
      "Harrow Borough Council hosted them. They met Dr. Ann Pell. The council's director, Gary Pugsl, spoke.",
      ['Harrow Borough Council', 'host'],
    ],
    [
      'the kind of place in the office',
      'In Wuntang, a town of Bahr County, they called on County Commissioner James Bolo.',
      ['Bahr County', 'host'],
    ],
    [
      'a guest who is on a visit',
      'He received at the palace President Igor Dua, who is on a state visit.',
      ['Freeport', 'visitor'],
    ],
  ] as const)
    it(form, () => {
      const [person] = peopleOf(text).slice(-1);
      assert.deepEqual([person?.organization, person?.side], expected);
    });
});

describe('lists and forms of other lands in English reports', () => {
  for (const [form, text, expected] of [
    [
      'members with their lands',
      'Members of the mission are Abena Osei (Ghana), Lucas Meyer (Germany) and Thi Hoa Pham (Viet Nam).',
      ['Abena Osei', 'Lucas Meyer', 'Thi Hoa Pham'],
    ],
    [
      'members behind a colon',
      'Also on the trip: Wanda Kos of Baltica Foods and Piotr Zych of Zych Farms.',
      ['Wanda Kos', 'Piotr Zych'],
    ],
    [
      'a head of something',
      "The tour was led by Graham Tolley, the yard's production director, and Li Na, head of quality.",
      ['Graham Tolley | production director', 'Li Na | head of quality'],
    ],
    ['initials written together', 'City Manager T.J. McCrory rode along.', ['T.J. McCrory | City Manager']],
    [
      'Malay and Arabic honours',
      'Tan Sri Lim Wei Keong and Sheikha Mariam bint Khalid attended.',
      ['Lim Wei Keong', 'Mariam bint Khalid'],
    ],
    ['an emeritus', 'Prof. Emeritus Hiro Tanaka gave a lecture.', ['Hiro Tanaka']],
  ] as const)
    it(form, () => assert.deepEqual(peopleOf(text).map(told), expected));
});

describe('documents and places of English reports', () => {
  const draftOf = (text: string) =>
    draftFromRules(articleOf(`${REPORT}\n${text}`, { language: 'en', publishedOn: '2024-05-20' }));
  for (const [form, text, expected] of [
    [
      'names put to it',
      'They put their names to a renewal of the 1993 friendship accord, which was originally signed by others.',
      ['renewal of the 1993 friendship accord'],
    ],
    [
      'a declaration that was adopted',
      'Both governments adopted a Joint Declaration on the Arctic.',
      ['Joint Declaration on the Arctic'],
    ],
    ['an inking', 'She witnessed the inking of a pact between Vale Dairy and Orlo Foods.', ['pact']],
    ['after talks', 'Following their discussions the two ministers signed a charter.', ['charter']],
  ] as const)
    it(form, () =>
      assert.deepEqual(
        draftOf(text).agreements.map(({ name }) => name),
        expected,
      ),
    );
  for (const [form, text, expected] of [
    ['inaugurated', 'He inaugurated the Lakeside Clinic.', ['Lakeside Clinic']],
    ['where time was spent', 'Saturday was spent at the Ribble Steam Railway.', ['Ribble Steam Railway']],
    ['behind adjectives', 'A highlight was a visit to the award-winning Tallow Vineyard.', ['Tallow Vineyard']],
    ['on the agenda', 'Next on the agenda was the Kestrel Space Centre.', ['Kestrel Space Centre']],
    [
      'behind an aside',
      'They toured the Gull Terminal, where cranes ran, and the Crane Training Centre.',
      ['Gull Terminal', 'Crane Training Centre'],
    ],
    ['an island that was reached', 'The mission reached Pakur Island by canoe.', ['Pakur Island']],
    ['none tomorrow', 'The tour continues tomorrow with a visit to the Vale Estate.', []],
    ['none that was dropped', 'A stop at the Kafwa Power Station had to be dropped.', []],
  ] as const)
    it(form, () =>
      assert.deepEqual(
        draftOf(text).siteVisits.map(({ name }) => name),
        expected,
      ),
    );
});

describe('people who only stand in a sentence of an English report', () => {
  for (const [form, text] of [
    ['represented by somebody', 'The Mayor, Hon. Tolu Sodip, was represented by his deputy.'],
    ['told of by somebody else', 'Aides said the governor, Prof Okel Nyam, had made it a pillar.'],
    ['with signatures of long ago', 'It hangs there with the signatures of mayors Leon Quig and Jerzy Wiecz.'],
    ['reached by phone', 'Analyst Christophe Ruhin, reached by phone, said trade was small.'],
    ['a company behind its executives', "The group hosted executives of Japan's Toyo Chemicals."],
  ] as const)
    it(form, () => assert.deepEqual(peopleOf(text).map(told), []));
});

describe('sides of English reports', () => {
  for (const [form, text, sides] of [
    ['led by, of a walk', 'They took part in a walk-through led by engineer Matt Szyman.', { 'Matt Szyman': 'host' }],
    [
      'who accompanies somebody, told first',
      'Accompanying the Minister were Treasurer Rita Saasta and Clerk Efe Omor.',
      { 'Rita Saasta': 'visitor', 'Efe Omor': 'visitor' },
    ],
    ['who sees off', 'She was seen off at the port by Mayor Tavo Hale.', { 'Tavo Hale': 'host' }],
    ['who receives', 'Receiving the team, Mayor Tavo Hale described the town.', { 'Tavo Hale': 'host' }],
    [
      'who is present too',
      'They were welcomed by Mayor Tavo Hale. Also present were Treasurer Rita Saasta and Clerk Efe Omor.',
      { 'Tavo Hale': 'host', 'Rita Saasta': 'host', 'Efe Omor': 'host' },
    ],
    [
      'who accompanies the delegation',
      'Ambassador to Northland Cora Tuhy accompanied the delegation.',
      { 'Cora Tuhy': 'visitor' },
    ],
    [
      'an office and honorific between the verb and the name',
      'They were received by the Mayor, Dr. Tavo Hale, and toured the Vale Mill.',
      { 'Tavo Hale': 'host' },
    ],
    [
      'who thanks for the welcome',
      'President Tavo Hale thanked the town for its warm welcome.',
      { 'Tavo Hale': 'visitor' },
    ],
  ] as const)
    it(form, () => assert.deepEqual(Object.fromEntries(peopleOf(text).map(({ name, side }) => [name, side])), sides));
});

describe('bodies of English reports', () => {
  for (const [form, text, name, body] of [
    [
      'the place shown',
      'They visited the Vale Clinic. Head nurse Yoo Mira showed the ward.',
      'Yoo Mira',
      'Vale Clinic',
    ],
    [
      'the house of the office’s own kind',
      'They toured Vale University and then the Otter Mill. Vice-Chancellor Helen Strou received them.',
      'Helen Strou',
      'Vale University',
    ],
    [
      'the house that an owner points back at',
      "They toured the Vale Seed Station, where Mwaba Sital, the station's manager, met them.",
      'Mwaba Sital',
      'Vale Seed Station',
    ],
    [
      'a body named after its country',
      'They met Chief Executive Officer of Pakistan Railways Ghulam Sethar.',
      'Ghulam Sethar',
      'Pakistan Railways',
    ],
    ['for whom somebody signed', 'Minister Fabrice Nshut signed for Vale Marine.', 'Fabrice Nshut', 'Vale Marine'],
    ['the visitors’ home', 'The delegation was led by Secretary Rafa Ibar.', 'Rafa Ibar', 'Freeport'],
    [
      'the owner before an adjective of a continent',
      "They met Toyo's European head, Anja Brukner.",
      'Anja Brukner',
      'Toyo',
    ],
    ['who hosted', 'Vale Chemicals hosted a group. CEO Mika Lehto welcomed it.', 'Mika Lehto', 'Vale Chemicals'],
  ] as const)
    it(form, () => assert.equal(peopleOf(text).find((one) => one.name === name)?.organization, body));
});
