import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { namesIn } from './readPeople.ts';

const LEAD = '3月2日，云溪县长卢平到青石镇调研。';

/** Each text names somebody who took no part; only the county head did. */
const CASES: readonly (readonly [string, string])[] = [
  ['instructions of a leader', '卢平说，要学习贯彻省委书记方志远关于乡村工作的重要指示精神。'],
  ['demands of a superior', '全县认真落实市委书记洪亮、市长孔飞的要求。'],
  ['a former office', '2011年9月，时任县长钱进曾经来过这里。'],
  ['a visit last year', '去年5月，副县长孔飞也看过这条河。'],
  ['a meeting months ago', '在去冬11月8日的会上，副县长孔飞作过介绍。'],
  ['a hero remembered', '大家向烈士纪念碑献花，缅怀连长石大勇等先烈。'],
  ['somebody named in a speech', '卢平说，县政协主席孔飞多次提到这座桥。'],
  ['a name withheld', '某酒企董事长李某某很高兴。'],
  ['the reporter and the editor', '（记者 李明 通讯员 王芳）\n责任编辑：孔飞'],
  ['who stands in at home', '他离县期间，由常务副县长孔飞代行县长职务。'],
  ['a later mention by surname', '卢县长还看了学校，卢平县长很满意。'],
  ['a common word after an office', '镇长高度重视，书记应当到场，部长曾应邀来过。'],
  ['an office inside another word', '大家参观了院士工作站、市长热线和企业家联合会。'],
];

describe('who took no part', () => {
  for (const [what, text] of CASES) it(what, () => assert.deepEqual(namesIn(LEAD + text), ['卢平']));
});
