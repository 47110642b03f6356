import type { State, Step } from '#core/lifecycle.ts'

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
      zh: '请申请单位按退回意见修改，然后重新提交；办理期限按适用规则自重新提交或者受理之日起重新计算。',
      en: 'The applicant corrects what the registry named and submits again; the time limit then runs anew, from that day or from acceptance, as the rules say.',
    },
    waitsFor: 'applicant',
    editable: true,
    tone: 'bad',
  },
  'second-review': {
    title: { zh: '待复核', en: 'Second review' },
    next: {
      zh: '经办人已提出登记建议，由登记机构的另一名经办人复核后决定，或者退回经办人。',
      en: 'One officer has proposed to register it; another officer of the registry confirms that or sends it back.',
    },
    waitsFor: 'handler',
    tone: 'active',
  },
  registered: {
    title: { zh: '已登记', en: 'Registered' },
    next: {
      zh: '登记完成。登记证明可以下载，任何人都可以凭编号和校验码核验。合同有变化的，申请单位可以申请变更或者注销。',
      en: 'Registered. The certificate can be downloaded, and anyone can verify it by its number and check code. If the contract changes, the applicant asks for an amendment or for deregistration.',
    },
    tone: 'good',
  },
  amending: {
    title: { zh: '变更填写中', en: 'Amendment being written' },
    next: {
      zh: '请申请单位修改有变化的内容，然后提交变更。原登记证明在变更登记前继续有效。',
      en: 'The applicant changes what is different and submits the amendment. Until it is registered the certificate stays valid.',
    },
    waitsFor: 'applicant',
    editable: true,
    tone: 'active',
  },
  'amendment-submitted': {
    title: { zh: '变更已提交', en: 'Amendment submitted' },
    next: {
      zh: '登记机构重新核定金额，决定是否变更登记，也可以退回补正。原登记证明在变更登记前继续有效。',
      en: 'The registry verifies the amounts again and amends, refuses or returns it. Until then the certificate stays valid.',
    },
    waitsFor: 'handler',
    tone: 'active',
  },
  'amendment-review': {
    title: { zh: '变更待复核', en: 'Second review of the amendment' },
    next: {
      zh: '经办人已提出变更建议，由登记机构的另一名经办人复核后决定。原登记证明在变更登记前继续有效。',
      en: 'One officer has proposed the amendment; another officer of the registry decides. Until then the certificate stays valid.',
    },
    waitsFor: 'handler',
    tone: 'active',
  },
  deregistering: {
    title: { zh: '已申请注销', en: 'Deregistration asked for' },
    next: {
      zh: '登记机构核实后决定是否注销。决定前登记证明继续有效，申请单位可以撤回。',
      en: 'The registry checks and decides. Until then the certificate stays valid and the applicant may take the request back.',
    },
    waitsFor: 'handler',
    tone: 'active',
  },
  refused: {
    title: { zh: '不予登记', en: 'Refused' },
    next: {
      zh: '办理已结束。理由见办理记录；消除所列问题后可以重新申请，有异议的可以依法申请行政复议。',
      en: 'The case is closed. The record gives the reason; apply anew once it is removed, or ask for administrative reconsideration by law.',
    },
    tone: 'bad',
  },
  'not-accepted': {
    title: { zh: '不予受理', en: 'Not accepted' },
    next: {
      zh: '登记机构没有受理，办理已结束，理由见办理记录。符合条件后可以重新申请；有异议的可以依法申请行政复议。',
      en: 'The registry did not take it up and the case is closed; the record gives the reason. Apply anew once it is removed, or ask for administrative reconsideration by law.',
    },
    tone: 'bad',
  },
  deregistered: {
    title: { zh: '已注销', en: 'Deregistered' },
    next: {
      zh: '登记已注销，登记证明不再有效。已经享受税收等优惠的，请向税务等部门说明。',
      en: 'The registration has ended and its certificate is no longer valid. If benefits were drawn on it, inform the tax and other authorities.',
    },
    tone: 'neutral',
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

/** A table of steps between these states; a misspelt one does not compile. */
export type StepsOf = Record<string, Step<keyof typeof states>>
