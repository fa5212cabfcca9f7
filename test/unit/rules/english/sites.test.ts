import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { draftFromRules } from '../../../../src/rules/draftFromRules.ts';
import { articleOf } from '../../../support/articles.ts';

const REPORT =
  'A delegation visited Northport on 14 May 2024 and met with local leaders. They then had lunch and looked at the town.';

function sitesOf(sentence: string): string[] {
  return draftFromRules(articleOf(`${REPORT}\n${sentence}`, { language: 'en' })).siteVisits.map(({ name }) => name);
}

function find(cases: readonly (readonly [form: string, sentence: string, sites: readonly string[]])[]): void {
  for (const [form, sentence, sites] of cases) it(form, () => assert.deepEqual(sitesOf(sentence), sites));
}

describe('words of visiting in English reports', () => {
  find([
    ['a look inside', 'They got a first look inside the $84 million Larkfield Water Plant.', ['Larkfield Water Plant']],
    ['shown into', 'The guests were shown into the Larkfield Bakery.', ['Larkfield Bakery']],
    ['the turn of', 'In the afternoon it was the turn of the Larkfield Clinic in Suvia.', ['Larkfield Clinic']],
    ['on to', 'After lunch it was on to the Larkfield Archive.', ['Larkfield Archive']],
    ['port of call', 'Their first port of call was the Larkfield Market.', ['Larkfield Market']],
    ['carried to', 'A bus carried them to the Larkfield Observatory.', ['Larkfield Observatory']],
    ['flown to', 'The party was flown out to the Larkfield Mine.', ['Larkfield Mine']],
    ['ribbon', 'The Minister cut the ribbon at the Larkfield Depot.', ['Larkfield Depot']],
    ['commissioned', 'The President commissioned the Larkfield Dam.', ['Larkfield Dam']],
    [
      'featured',
      'The programme featured visits to the Larkfield Dairy and the Otter Mill.',
      ['Larkfield Dairy', 'Otter Mill'],
    ],
    [
      'places visited',
      'Places visited included the Larkfield Dairy and the Otter Mill.',
      ['Larkfield Dairy', 'Otter Mill'],
    ],
    ['was visited', 'The Larkfield Dairy and the Otter Mill were also visited.', ['Larkfield Dairy', 'Otter Mill']],
    ['saw', 'They also saw the Larkfield Museum and the Otter Mill.', ['Larkfield Museum', 'Otter Mill']],
    [
      'hosted at its',
      'Vale today hosted executives of Otter Chemicals at its Larkfield refinery.',
      ['Larkfield refinery'],
    ],
    ['made their way', 'The guests made their way to the Larkfield Quarry.', ['Larkfield Quarry']],
    ['walked the', 'They walked the trial plots of the Larkfield Station.', ['Larkfield Station']],
    ['by boat to', 'They continued by boat to the Larkfield Fishery.', ['Larkfield Fishery']],
    ['taken by somebody to', 'He was taken by the mayor to the Larkfield Eco-Park.', ['Larkfield Eco-Park']],
    ['shown by somebody', 'The chief showed the guests Larkfield House No. 9.', ['Larkfield House No. 9']],
    ['made time for', 'They made time for the Larkfield Cottage Museum.', ['Larkfield Cottage Museum']],
    ['went down', 'The ministers went down the Larkfield Mine.', ['Larkfield Mine']],
    ['a year that dates the house', 'They toured the Larkfield Mill, built in 1903.', ['Larkfield Mill']],
    ['an aside on plans', 'They toured the Larkfield Mill, which is scheduled to close.', ['Larkfield Mill']],
    ['had a guided tour', 'On Tuesday the group had a guided tour of the Larkfield Mill.', ['Larkfield Mill']],
  ]);
});

describe('what visiting words govern in English reports', () => {
  find([
    [
      'a list over an aside',
      'They toured the Larkfield Mill, where looms run, and then to the Otter School.',
      ['Larkfield Mill', 'Otter School'],
    ],
    [
      'unnamed and named',
      'They inspected the proposed site of the hub, the Larkfield Mill and a garage.',
      ['Larkfield Mill'],
    ],
    ['an owner', 'They visited the council’s Larkfield Depot.', ['Larkfield Depot']],
    ['a part of a whole', 'They toured the new wing of the Larkfield Hospital.', ['Larkfield Hospital']],
    ['named by what follows', 'They visited the brick church of St Orm.', ['church of St Orm']],
    [
      'a town in between',
      'They stopped at the Larkfield Mill in Suvia town and at the Otter School.',
      ['Larkfield Mill', 'Otter School'],
    ],
    ['a kind behind a comma', 'They visited Larkfield Dynamic, a maker of turbines.', ['Larkfield Dynamic']],
    ['a kind before the name', 'They visited the brewery Larkfield.', ['Larkfield']],
    ['an article before an unknown kind', 'They visited the Grand Larkfield.', ['Grand Larkfield']],
    ['a compound kind', 'They toured the Larkfield biorefinery.', ['Larkfield biorefinery']],
    ['a town of one trade', 'They visited Larkfield Industrial City.', ['Larkfield Industrial City']],
    ['land with a use', 'She visited the Larkfield Training Area.', ['Larkfield Training Area']],
  ]);
});

describe('what is no visited place in English reports', () => {
  find([
    ['a nation’s adjective', 'They toured a Suvian-built stadium.', []],
    ['a country with an article', 'They travelled to the Talani Islands.', []],
    ['a province', 'They visited the Northern Province.', []],
    ['people named after a place', 'They saw Larkfield University students.', []],
    ['a house of meeting', 'They arrived at the Larkfield Hotel.', []],
    ['somebody’s home', 'They visited the Larkfield Institute, home to six Otter Laureates.', ['Larkfield Institute']],
    ['what comes later', 'They will visit the Larkfield Mill next month.', []],
    ['what was called off', 'A visit to the Larkfield Mill was cancelled.', []],
    ['another year', 'In 2019 they visited the Larkfield Mill.', []],
    ['a dinner', 'They went to the Larkfield Museum for a dinner.', []],
  ]);
});
