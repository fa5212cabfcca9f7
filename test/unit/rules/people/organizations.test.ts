import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { partOffice } from '../../../../src/rules/organizations.ts';

/** `organization | title` of an office whose head begins after `words`; a suffix that is only implied stands in brackets. */
function parted(words: string, head: string): string {
  const office = partOffice(words, head);
  const organization =
    words.slice(0, office.organizationEnd) + (office.organizationSuffix && `[${office.organizationSuffix}]`);
  return `${organization} | ${(words + head).slice(office.titleStart)}`;
}

describe('organization and title', () => {
  for (const [words, head, expected] of [
    ['泰安市委', '副书记', '泰安市 | 市委副书记'],
    ['云溪区委', '常委', '云溪区 | 区委常委'],
    ['沙县县委', '常委', '沙县 | 县委常委'],
    ['广西壮族自治区党委', '书记', '广西壮族自治区 | 自治区党委书记'],
    ['自治区党委', '书记', ' | 自治区党委书记'],
    ['云溪省政协', '副主席', '云溪省 | 省政协副主席'],
    ['云溪县政协党组', '书记', '云溪县 | 县政协党组书记'],
    ['云溪', '县长', '云溪[县] | 县长'],
    ['云溪县', '县长', '云溪县 | 县长'],
    ['云溪省', '领导', '云溪省 | 省领导'],
    ['县', '领导', ' | 县领导'],
    ['市发展改革委', '主任', ' | 市发展改革委主任'],
    ['武陵市招商局', '副局长', '武陵市招商局 | 副局长'],
    ['沙县统战部', '副部长', '沙县 | 统战部副部长'],
    ['统战部', '部长', ' | 统战部部长'],
    ['新河集团', '董事长', '新河集团 | 董事长'],
    ['新河集团党委', '书记', '新河集团 | 党委书记'],
    ['青峰股份有限公司', '总经理', '青峰股份有限公司 | 总经理'],
    ['云岭大学', '校长', '云岭大学 | 校长'],
    ['云岭大学党委', '书记', '云岭大学 | 党委书记'],
    ['校党委', '书记', ' | 党委书记'],
    ['澳门特区政府经济财政司', '司长', '澳门特区政府 | 经济财政司司长'],
    ['法国', '总统', '法国 | 总统'],
    ['法国驻华', '大使', '法国 | 驻华大使'],
    ['', '副省长', ' | 副省长'],
  ] as const)
    it(words + head, () => assert.equal(parted(words, head), expected));

  it('knows the level that must be looked up', () => {
    assert.equal(partOffice('县委', '书记').level, '县');
    assert.equal(partOffice('', '副省长').level, '省');
    assert.equal(partOffice('统战部', '部长').level, null);
  });
});
