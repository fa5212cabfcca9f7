/** Owns the characters that given names are made of, which tell a name from other words where nothing else does. */
import { CharacterSet } from './characterSet.ts';

/**
 * Frequent characters of Han given names, after the Ministry of Public Security's name reports (1949–2020).
 * Characters that mostly build other words (大, 会, 长) are left out.
 */
export const GIVEN_CHARACTERS = new CharacterSet(
  '农斐嫱彧颢翎羿沅沄淼溥潼濡煦熠炫玟玮珺琬瑄瑭璟祎禛笙筱箐舜芃芙荀莞菘萌蒂蕙蘅虹蝶诩豫贻赫轶逦铃锟阅霁靓馥骊骐骞骥鸢龄钗朵伟强磊洋勇军杰娟艳涛明超秀霞平刚桂芳娜敏静丽俊峰鹏飞龙辉玲燕红梅兰英华玉萍颖琴云莲真环雪荣爱妹香月莺媛瑞凡佳嘉琼勤珍贞莉' +
    '娣叶璧璐娅琦晶妍茜秋珊莎锦黛青倩婷姣婉娴瑾露瑶怡婵雁蓓纨仪荷丹蓉眉君琪蕊薇菁梦岚苑筠柔竹霭凝晓欢霄枫芸菲寒欣滢伊亚宜可姬舒影荔枝思' +
    '毅浩林斌宁义兴良海山仁波贵福生根全国胜学祥才发武新利清顺信子昌成康星光天达安岩中茂进有坚和彪博诚先敬震振壮群豪心邦承乐绍功' +
    '松善厚庆民友裕河哲江浩亮政谦亨奇固之轮翰朗伯宏言若鸣朋梁栋维启克伦翔旭鹏泽晨辰士建家致树炎德时泰盛雄琛钧冠策腾楠榕风航弘' +
    '文斌小春淑惠珠翠雅芝凤洁琳素永健世广志正元立坤铁钢铭鑫昊轩宇涵梓浚睿博晗煜烨炜煊灿焕耀曜昱晖晔晟昕晴彤彦彬卫东旺富财喜寿禄' +
    '宝金银铜石川森柏桐槐楷榆桦杉椿柳桃李杏橙果苗苹蕾蓝菊芬芹芷苒茵荃莹菡萱葵蔚薰藜兵钦锋锐镇锡钰钟锁铎铮铠锴雷霆霖霏霜露云' +
    '凯恺恒怀悦惟慧懿愉慈恩惠忠念怡恬恺悟愚慎恭敦仲叔季孟孝贤儒道理礼智勋勉励勤劲劭劼升卓南博厉原双古吉同名向君启周哲唐善喆喻嘉' +
    '园圆城培基堂增墨声夏夔奎奕好如妙妤姝娇婕媚嫣嫦存孜守安定宪宾密富寅尧尚屹岭峻峥嵘嵩巍巧帆常干年庚序庭延开弦弢弼彰影征循微忆' +
    '惜懋戈成才扬抒拓振捷授掌揆援敏敬敖斐方旋昂昌昭昶显晋景智暄朔望朝木本朴杨枢柯格桥棣楚歆正殿毓水沛沐沁沙泉泓波泳洪洲津流济浦涛润' +
    '涌淇淮淳深渊渝湘湛源溪滨滔漪潇潮澄澜濂瀚灵炳炯点烈焱然照熙熹燊爽特狄猛玄玑玖玥玫珂珉珑珏班珞理琅琢琨琮琰瑗瑛瑜瑶璇璋瓊甫田' +
    '略登白百皓盈益相真睦知石砚碧磐社祖祺禹禾秉科秦积稳穆穗章竞笑第简箫粤精红纪纯纲纶绅绮缨罡美羽翀翊耘聪胤腾臻航良艺节芊苏茗' +
    '荫莘营葆蒙蓬衍裳西觉训诗诺谊谋谨贝赞越跃路轲轼辉辰辽迅迎运迪逊通逸道遥邈郁采里野银长门闻闯阔阳陆隆雨雯震非韬韵音顺颂颐颜飒馨' +
    '骁骅骏高魁鲁鲲鸿鹃鹤鹭鹰麒麟麦黎默鼎齐允元光兆允先克兰典冬冰冲凌净凛凤刃初别力加勋北千卉协南占卿历友受可台史叶司合',
);

/** Whether `[from, to)` is one or two characters of which names are made. */
export function isGivenName(text: string, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (!GIVEN_CHARACTERS.hasAt(text, i)) return false;
  return to > from;
}
