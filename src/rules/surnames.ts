/** Owns the inventory of surnames and of the parts of names that are not of the Han pattern. */
import { CharacterSet } from './characterSet.ts';

/**
 * Single-character surnames: the hundred-families classic and the 2020 name report of the Ministry of Public Security,
 * less those whose character far more often begins a common word in reports (see RARE_SURNAMES).
 */
export const SURNAMES = new CharacterSet(
  '台粘萧傅操侍仰掌滑仓慎庾钮汲蓟招凡寻别水过老延归种千却鱼习丘候洪代赖阎言俸税肇荀买迪铁扶占木宦淡佀凤苍勇贡虢撖双药续闪雒喇睢矫尕恩綦笪佴郇诸令由王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤温常牛牟康施文樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷盛曲翁冉骆蓝路游辛靳欧管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳时穆农司卓古吉缪简车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂全佟应臧闵苟邬边卞姬师和仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝官封谈匡鞠惠荆乐冀郁胥南班储原栗燕楚鄢劳谌奚皮粟冼蔺楼盘满闻位厉伊仝区郜海阚花权强帅屠豆朴盖练廉禹井祖漆巴丰支卿国狄平计索宣晋相初门云容敬来扈晁芮都普阙浦戈伏鹿薄邸雍辜羊阿乌母裘亓修邰赫杭况那宿鲜印逯隆茹诺战慕危玉银亢嵇公哈湛宾戎勾茅利於呼居揭干但尉冶斯元束檀衣信展阴昝智幸奉植富尧闭才鄞缑杲应权琚纳旷暴承库羿麾缪瓮钭邴松经房糜牧隗山谯景束暨衡步耿弘匡文寇广禄阙东欧殳沃利蔚越夔隆师巩厍聂晁敖融訾辛阚那简饶空曾毋沙乜养鞠须丰巢关蒯相查后荆红竺权逄盍益桓公仉督岳帅缑亢况郈琴冮宓邸苌折撒次普化上官仁甲才旦昌酆贝贲家弓蓬郗秋韶怀从鄂咸籍鬱能莘堵宰郦璩濮寿通郏充终玄逢火生补问晒藏青赏漕弥茆鉴逮洛戢芶揣郄郤秘遇轩么凃圣钦禤蹇刀隽伦牙卯帖线钊卡虎洒脱妥舍把者摆锁剪丑赛回拜敏喀牒腊瓦靖尔拉奂潜嘎俄勒比克额桃扎布朝图特尼汗吾茶字起自罕矣依禾抗仪岐芈麹庚昔锺玛达悦晓清圆缐辉介颉啜仆忻冒玲藤滚诚褟锡俊妫侴姒仵禚硕隰蔄粱閤恽昃墨嵩剧洑朗庹斛律昂姑拱皋坚兀涓尢奕郅荔仟谡旃',
);

/** Surnames that count only where an office stands directly before them and the name ends at a clear boundary. */
export const RARE_SURNAMES = new CharacterSet(
  '台招凡寻别水过老延归种千却鱼仰掌滑仓慎操代劳言占木双药续令由恩凤和同会经东广上后公国平来信利相成全明原时文都初门须红化才仁次旦甲阿空向应支计方关于有但居干植智富玉银元须那越养益督步位修松山步南安宁海西花普来相宿战满展危印索宾弘承库欧折撒强豆井祖盘师商昌贝家弓蓬秋怀从鄂籍鬱能堵宰通充终玄逢火生补问晒藏青赏漕弥茆鉴逮洛芶秘遇轩么凃圣钦蹇刀伦牙卯帖线钊卡虎洒脱妥舍把者摆锁剪丑赛回拜敏喀牒腊瓦靖尔拉奂潜嘎俄勒比克额桃扎布朝图特尼汗吾茶字起自罕矣依禾抗仪岐芈麹庚昔锺玛达悦晓清圆缐辉介啜仆冒玲藤滚诚褟锡俊侴姒仵硕蔄粱閤昃墨嵩剧洑朗斛律昂姑拱皋坚兀涓尢奕荔仟谡旃',
);

/** Two-character surnames. */
export const COMPOUND_SURNAMES: ReadonlySet<string> = new Set(
  (
    '欧阳 司马 上官 诸葛 夏侯 东方 尉迟 皇甫 公孙 慕容 司徒 令狐 宇文 长孙 申屠 澹台 端木 百里 呼延 南宫 独孤 轩辕 闻人 公羊 西门 ' +
    '钟离 太史 淳于 濮阳 单于 赫连 拓跋 鲜于 亓官 司空 仲孙 公冶 宗政 闾丘 东郭 南门 完颜 纳兰 叶赫 爱新 第五 梁丘 左丘 谷梁 乐正 万俟'
  ).split(' '),
);

/** Common Japanese surnames (simplified), after the Meiji Yasuda list of the most frequent ones. */
export const JAPANESE_SURNAMES: ReadonlySet<string> = new Set(
  (
    '佐藤 铃木 高桥 田中 伊藤 渡边 山本 中村 小林 加藤 吉田 山田 佐佐木 山口 松本 井上 木村 林 清水 斋藤 阿部 山崎 中岛 森 池田 桥本 石川 ' +
    '山下 小川 石井 长谷川 后藤 冈田 近藤 前田 藤田 远藤 青木 坂本 村上 太田 金子 藤井 福田 西村 三浦 竹内 中川 冈本 松田 原田 中野 小野 田村 ' +
    '藤原 中山 石田 小岛 和田 森田 内田 柴田 酒井 原 高木 横山 安藤 宫崎 上田 岛田 工藤 大野 宫本 杉山 今井 丸山 增田 高田 村田 平野 大塚 菅原 ' +
    '武田 新井 小山 野口 樱井 千叶 岩崎 佐野 谷口 上野 松井 河野 菅 岸田 安倍 石破 盐田 垂 横井 二阶 福岛 川口 大西 黑田 古川 滨田 小池 吉村'
  ).split(' '),
);

/** Parts of Tibetan, Mongolian, Uyghur, Kazakh and Yi given names in Chinese writing; a name is two or more, or one with a dot. */
export const MINORITY_PARTS: readonly string[] = (
  '扎西 次仁 多吉 卓玛 旺堆 平措 尼玛 达瓦 边巴 索朗 格桑 丹增 洛桑 顿珠 罗布 白玛 央金 拉姆 德吉 旺姆 普布 巴桑 米玛 贡布 仁青 仁增 才让 才旦 ' +
  '旦增 土登 阿旺 强巴 江措 嘉措 坚赞 群培 曲扎 曲珍 玉珍 扎巴 加措 旺扎 旺久 桑珠 斯塔 拉巴 赤列 晋美 班觉 ' +
  '巴特尔 呼和 乌兰 其其格 苏和 布和 额尔敦 斯琴 高娃 图雅 那顺 孟和 巴图 吉日嘎拉 哈斯 朝鲁 牧仁 满都拉 布小林 ' +
  '阿布都 阿不都 买买提 吐尔逊 艾力 艾尼 玉素甫 依明 热合曼 热依木 克尤木 木合塔尔 艾合买提 吾甫尔 帕尔哈提 雪克来提 努尔 古丽 肉孜 库尔班 ' +
  '阿迪力 艾孜孜 叶尔 哈提 巴合提 木拉提 别克 江 伊力 外力 沙塔尔 卡德尔 迪力夏提 阿力木 买合木提 艾山 ' +
  '阿吉 木呷 拉日 阿牛 曲比 吉克 沙马 尔古 伍果 子布 拉铁 依火 洛古 瓦西'
).split(' ');

/** Characters that Xinhua's name tables use to write foreign names; a run of them after a foreign office is a name. */
export const TRANSLITERATION = new CharacterSet(
  '采依孜吾汗木再玉肉陆合买提拥措坚赞顿歷历韵伍力别如阿埃艾爱安昂奥巴白拜班邦鲍贝本比彼宾波博伯勃布查察昌达戴丹当道德登邓狄迪蒂第丁东杜敦多厄恩尔法凡范方菲费芬丰佛弗福夫富盖甘冈高戈哥格葛根贡古瓜圭哈海汉豪赫黑亨洪侯胡华怀霍基及吉加贾简江杰金津京久居卡凯坎康考柯科克肯孔库夸奎坤拉莱赖兰朗劳勒雷黎里理利莉连列烈林琳留柳龙隆娄卢鲁路吕伦罗洛马迈麦曼毛梅门蒙孟米密敏明缪摩莫默姆木穆内纳娜南瑙尼宁纽农努诺欧帕派潘庞培佩彭皮匹平珀普奇齐恰钱乔切琴丘屈让热仁日荣茹儒萨塞赛桑瑟森沙珊尚绍舍申什圣施士史舒朔斯思丝松苏孙索塔泰坦汤唐陶特腾田铁廷通图吐托瓦万汪旺威韦维魏温文翁沃乌武西锡希夏香肖谢辛欣兴休许逊雅亚延扬耶叶伊易因英尤于约泽扎詹张珍芝朱祖佐济茨茜兹娅梓楚柏奈岑宰哲甸楠蓬皇坡瓜绮黛妮玛丽露洁蕾菈泊浦帝泼嘎策夏措曹谷顿曾蔡坎邱戎盾诃詹滕隋戚撒蜜耐葆奔',
);

/** Further characters of Mongolian, Tibetan and Uyghur names in Chinese writing. */
export const PEOPLES_CHARACTERS = new CharacterSet(
  '宝音楞云毕朝鲁青苏和其木高娃红玉珠顿旺堆措嘉央吉仁增珍旦巴措赤顺敖包花荣福生',
);
