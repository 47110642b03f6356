import type { State } from '#core/lifecycle.ts'

/** Every state says what happens next and who has to act; time limits are policies and stand beside it. */
export const states = {
  draft: {
    title: { zh: '草稿', en: 'Draft' },
    next: {
      zh: '请填写完整并上传合同文本，然后提交。提交前只有本单位能看到。',
      en: 'Fill in the form, add the text of the contract, then submit. Until then only your organisation sees it.',
    },
    waitsFor: 'applicant',
    private: true,
    editable: true,
    tone: 'neutral',
  },
  submitted: {
    title: { zh: '已提交', en: 'Submitted' },
    next: {
      zh: '等待登记机构受理。受理前申请单位可以撤回修改。',
      en: 'The registry decides whether to accept it. Until then the applicant may withdraw and change it.',
    },
    waitsFor: 'handler',
    tone: 'active',
  },
  accepted: {
    title: { zh: '已受理', en: 'Accepted' },
    next: {
      zh: '登记机构正在审查，应在办理期限内作出登记或者不予登记的决定，也可以退回补正。',
      en: 'The registry examines it and decides within its time limit: to register or refuse, or to return it for correction.',
    },
    waitsFor: 'handler',
    tone: 'active',
  },
  returned: {
    title: { zh: '退回补正', en: 'Returned' },
    next: {
      zh: '请申请单位按退回意见修改，然后重新提交；登记机构受理后重新计算办理期限。',
      en: 'The applicant corrects what the registry named and submits again; the time limit runs anew once the registry accepts it.',
    },
    waitsFor: 'applicant',
    editable: true,
    tone: 'bad',
  },
  registered: {
    title: { zh: '已登记', en: 'Registered' },
    next: {
      zh: '登记完成。登记证明可以下载，任何人都可以凭编号和校验码核验。',
      en: 'Registered. The certificate can be downloaded, and anyone can verify it by its number and check code.',
    },
    tone: 'good',
  },
  refused: {
    title: { zh: '不予登记', en: 'Refused' },
    next: {
      zh: '办理已结束。理由见办理记录；消除所列问题后可以重新申请，有异议的可以依法申请行政复议。',
      en: 'The case is closed. The record gives the reason; apply anew once it is removed, or ask for administrative reconsideration by law.',
    },
    tone: 'bad',
  },
  revoked: {
    title: { zh: '已撤销', en: 'Revoked' },
    next: {
      zh: '登记已撤销，登记证明不再有效。有异议的可以依法申请行政复议。',
      en: 'The registration is revoked and its certificate no longer valid. Administrative reconsideration may be asked for by law.',
    },
    tone: 'bad',
  },
  discarded: {
    title: { zh: '已放弃', en: 'Discarded' },
    next: {
      zh: '申请已放弃，不会再办理。需要时请新建申请。',
      en: 'The application was discarded and goes no further. Open a new one if you need it.',
    },
    private: true,
    tone: 'neutral',
  },
} as const satisfies Record<string, State>
