/** Owns the characters that the mirrors note and their readings, as seen on their pages; short sets are part of long ones. */

const OBSERVED =
  '來lái 個gè 側cè 價jià 優yōu 內nèi 冊cè 創chuàng 動dòng 務wù 勢shì 勵lì 區qū 協xié 問wèn 嚴yán 國guó 團tuán 堅jiān 報bào 場chǎng 學xué 實shí 寫xiě 對duì 導dǎo 強qiáng 復fù 態tài 應yīng 戰zhàn 戶hù 揚yáng 擔dān 據jù 擴kuò 數shù 時shí 書shū 會huì 業yè 構gòu ' +
  '標biāo 機jī 權quán 沒méi 測cè 準zhǔn 潤rùn 濟jì 無wú 營yíng 獨dú 獻xiàn 現xiàn 環huán 產chǎn 當dāng 發fā 監jiān 礎chǔ 穩wěn 節jié 範fàn 簡jiǎn 紀jì 級jí 結jié 絡luò 統tǒng 經jīng 網wǎng 線xiàn 績jī 續xù 習xí 聯lián 聽tīng 臺tái 萬wàn 藍lán 蘊yùn 號hào 術shù 衛wèi 補bǔ 見jiàn 規guī ' +
  '覺jué 計jì 訓xùn 設shè 評píng 詢xún 話huà 認rèn 誠chéng 說shuō 調diào 請qǐng 著zhù 識shí 護hù 譽yù 負fù 責zé 費fèi 貿mào 質zhì 賴lài 轉zhuǎn 農nóng 進jìn 運yùn 過guò 達dá 遠yuǎn 鄉xiāng 醫yī 銷xiāo 鎮zhèn 長zhǎng 門mén 開kāi 關guān 陽yáng 隊duì 險xiǎn 項xiàng 領lǐng ' +
  '風fēng 養yǎng 驅qū 驗yàn 點diǎn';

/** Never noted on any page. */
const NEVER = '為與縣東們從廣';

const SHORT = '發動務產實對導國協會現轉結構歸業當數開學進時長領';

const readings = new Map(OBSERVED.split(' ').map((entry) => [entry.charAt(0), entry.slice(1)] as const));

/** The long set: every observed character, in an order that `random` decides, as the replacements run one after another. */
export function longNotes(random: () => number): Map<string, string> {
  return new Map(
    [...readings]
      .map((entry) => [random(), entry] as const)
      .sort(([a], [b]) => a - b)
      .map(([, entry]) => entry),
  );
}

/** The short set of about 24, in the same order. */
export function shortNotes(random: () => number): Map<string, string> {
  return new Map([...longNotes(random)].filter(([character]) => SHORT.includes(character)));
}

/** A page's own set: `count` characters that differ from their simplified form, each with its usual reading. */
export function randomNotes(
  random: () => number,
  count: number,
  readings: ReadonlyMap<number, readonly string[]>,
): Map<string, string> {
  return new Map(
    [...readings]
      .map(([unit, [reading]]) => [random(), [String.fromCharCode(unit), reading!] as const] as const)
      .filter(([, [character]]) => !NEVER.includes(character))
      .sort(([a], [b]) => a - b)
      .slice(0, count)
      .map(([, entry]) => entry),
  );
}
