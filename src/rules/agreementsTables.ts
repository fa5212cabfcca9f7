/** Owns the words of agreements: what documents are called, and the verbs of concluding them. */

/**
 * Names of documents. Kinds of contract and of administrative agreement after the Civil Code (book III) and the treaty
 * law (条约缔结程序法, article 2); the rest from the genre's own usage, Hong Kong and Taiwan included.
 */
export const DOCUMENT_NOUNS = [
  '协议书', '协议', '备忘录', '备忘', '意向书', '联合声明', '共同声明', '联合公报', '联合宣言', '共同宣言', '意向协议', '合同书', '合同', '议定书', '协定', '条约', '公约', '契约书', '契约', '协约', '合约', '约定书', '合作书', '协作书', '共建书', '责任书', '承诺书', '确认书', '授权书', '聘书', '订单', '合作文件', '合作文本', '法律文件', '双边文件', '合作框架', '框架文件', '同意书', '盟约', '换文', '实施细则', '大单', '合作安排', '合作规划', '行动计划', '会谈纪要', '会晤纪要', '会议纪要', '纪要', '修正案', '结对书', '协定书', '订购单', '认购书', '合作声明', 'MOU', 'MoU', 'LOI',
] as const; // prettier-ignore

/** Of these, words for documents that nobody agrees on with a partner. */
export const NOT_AGREEMENTS =
  /(?:聘书|承诺书|(?:目标|安全|管理|廉政|生产|信访|环保|党建|工作)责任书|授权书|确认书|订单)$/;

/** Verbs of concluding whose object is the document, the longest first. */
export const SIGNING_VERBS = [
  '共同签订', '共同签署', '签订', '签署', '签定', '签下', '签立', '签约', '签字', '续签', '新签', '补签', '互签', '议定', '订下', '签', '达成', '缔结', '订立', '草签', '换签', '互换', '交换', '敲定', '递交', '立约', '换文', '落笔', '盖章', '印章', '落定', '生效',
] as const; // prettier-ignore
