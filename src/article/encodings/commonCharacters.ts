/** Owns the measure by which a decoding is told right from wrong: how many of its characters are common ones. */

/** About the 560 most frequent characters of printed Chinese and the traditional forms of the frequent ones. */
const SIMPLIFIED =
  '的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所' +
  '民得经十三之进着等部度家电力里如水化高自二理起小物现实加量都两体制机当使点从业本去把性好应开它合还因由其些然前外天政四日' +
  '那社义事平形相全表间样与关各重新线内数正心反你明看原又么利比或但质气第向道命此变条只没结解问意建月公无系军很情者最立代想' +
  '已通并提直题党程展五果料象员革位入常文总次品式活设及管特件长求老头基资边流路级少图山统接知较将组见计别她手角期根论运农指' +
  '几九区强放决西被干做必战先回则任取据处队南给色光门即保治北造百规热领七海口东导器压志世金增争济阶油思术极交受联什认六共权' +
  '收证改清己美再采转更单风切打白教速花带安场身车例真务具万每目至达走积示议声报斗完类八离华名确才科张信马节话米整空元况今集' +
  '温传土许步群广石记需段研界拉林律叫且究观越织装影算低持音众书布复容儿须际商非验连断深难近矿千周委素技备半办青省列习响约支' +
  '般史感劳便团往酸历市克何除消构府称太准精值号率族维划选标写存候毛亲快效斯院查江型眼王按格养易置派层片始却专状育厂京识适属' +
  '圆包火住调满县局照参红细引听该铁价严龙飞';
const TRADITIONAL =
  '這個國為時來們對會發動過說產種後學經進著電裡現實兩體機當點從業應開還與關線內數質氣變條沒結問無軍題黨員總設長頭資邊級圖統' +
  '見計別運農區強決戰則據處隊給門規熱領東導壓爭濟階術極聯認權證單風帶場車務達積議聲報鬥類離華確張馬節話許廣記觀織裝書復須際' +
  '驗連斷難礦備辦習響約勞團歷構稱準號維劃選標寫親養層專狀廠識適屬圓調滿縣參紅細聽該鐵價嚴龍飛協訪簽澳臺灣';
const PUNCTUATION = '，。、；：？！“”‘’（）《》【】「」『』—…·　％';

const COMMON = new Set(SIMPLIFIED + TRADITIONAL + PUNCTUATION);

export interface TextQuality {
  /** Share of the characters outside ASCII that are common in Chinese, 0 to 1; 0 when there are none. */
  readonly common: number;
  /** Share of the characters outside ASCII that no text holds: U+FFFD, private use, unassigned controls. */
  readonly broken: number;
  /** Characters outside ASCII. */
  readonly count: number;
}

/** Measures the characters outside ASCII of `text`. */
export function measureQuality(text: string): TextQuality {
  let count = 0;
  let common = 0;
  let broken = 0;
  for (const character of text) {
    const point = character.codePointAt(0)!;
    if (point < 0x80) continue;
    count++;
    if (COMMON.has(character)) common++;
    else if (point === 0xfffd || (point >= 0xe000 && point <= 0xf8ff) || (point >= 0x80 && point < 0xa0)) broken++;
  }
  return { count, common: count === 0 ? 0 : common / count, broken: count === 0 ? 0 : broken / count };
}
