// What the demonstration says on the terminal, in the operator's language.

/** A table of the demonstration's accounts: the name to sign in by, and what it is there to try. */
const listed = (accounts) => accounts.map(([name, what]) => `  ${name.padEnd(20)}${what}`).join("\n");

const en = {
  ready: (seconds) => `\nTwo nodes are running (first page after ${seconds} s):\n`,
  node: (party, address, office, secret) =>
    `  ${party.padEnd(6)} ${address}   sign in as ${office}   password ${secret}`,
  roles: `\nTo try a role, sign in by one of these names, with that side’s password (a demonstration alone has them):\n${listed(
    [
      ["secretary", "prepares, releases and adopts"],
      ["head-of-delegation", "releases over an objection, and adopts"],
      ["clearing", "agrees or objects to what is circulated"],
      ["administrator", "invites persons to act for offices"],
      ["ministry", "sees and reports on a ministry’s own items"],
      ["province", "the same for a province"],
      ["park", "the same for an industrial park"],
      ["auditor", "reads everything, and the access trail"],
    ],
  )}`,
  trust:
    "\nThis is a demonstration: the two nodes have trusted each other's keys as first met. In real life each side hands its\n" +
    "trust card over by hand, and both compare the fingerprint aloud (bin/concord trust).",
  next: (first, second) =>
    `\nNext: open ${first} and ${second} in two windows and follow "Ten minutes, as both sides" in README.md:\n` +
    "a paragraph settled, a text adopted, a request answered, a report with evidence, and the printed dossier.",
  kept: (folder) => `\nEverything lies under ${folder}; delete the folder to begin anew. Ctrl-C stops both.`,
  stopping: "Stopping both nodes …",
};

const zh = {
  ready: (seconds) => `\n两个节点已启动（${seconds} 秒后给出首页）：\n`,
  node: (party, address, office, secret) =>
    `  ${party.padEnd(6)} ${address}   登录名 ${office}   密码 ${secret}`,
  roles: `\n要试用某一角色，以下列名称登录，密码与该方相同（仅演示中存在）：\n${listed([
    ["secretary", "准备、发出并通过"],
    ["head-of-delegation", "可越过异议发出，并通过"],
    ["clearing", "对传阅稿表示同意或提出异议"],
    ["administrator", "邀请人员代表各机构行事"],
    ["ministry", "查看并报告本部门事项"],
    ["province", "同上，用于省级机构"],
    ["park", "同上，用于产业园"],
    ["auditor", "查阅全部内容和访问记录"],
  ])}`,
  trust:
    "\n这是演示：两个节点首次相遇即互信对方密钥。实际使用中，双方当面交换信任卡，并口头核对指纹（bin/concord trust）。",
  next: (first, second) =>
    `\n接下来：在两个窗口分别打开 ${first} 和 ${second}，按 README.md 中 "Ten minutes, as both sides" 一节操作：\n确定一个段落，通过一份文本，答复一项请求，附证明报告进展，打印会议准备材料。`,
  kept: (folder) => `\n所有内容保存在 ${folder}；删除该文件夹即可重新开始。按 Ctrl-C 停止两个节点。`,
  stopping: "正在停止两个节点……",
};

const ko = {
  ready: (seconds) => `\n두 노드가 실행 중입니다(첫 화면까지 ${seconds}초):\n`,
  node: (party, address, office, secret) =>
    `  ${party.padEnd(6)} ${address}   로그인 이름 ${office}   비밀번호 ${secret}`,
  roles: `\n역할을 시험하려면 아래 이름으로 로그인하십시오. 비밀번호는 그 측과 같으며 시연에만 있습니다:\n${listed(
    [
      ["secretary", "준비하고 발송하며 채택합니다"],
      ["head-of-delegation", "이의가 있어도 발송할 수 있고 채택합니다"],
      ["clearing", "회람된 안에 동의하거나 이의를 냅니다"],
      ["administrator", "각 부서를 대표할 담당자를 초대합니다"],
      ["ministry", "소관 부처의 사항만 열람하고 보고합니다"],
      ["province", "지방정부의 경우도 같습니다"],
      ["park", "산업단지의 경우도 같습니다"],
      ["auditor", "모든 기록과 접근 내역을 열람합니다"],
    ],
  )}`,
  trust:
    "\n시연입니다: 두 노드는 처음 만난 그대로 서로의 키를 신뢰했습니다. 실제로는 양측이 신뢰 카드를 직접 건네고\n" +
    "지문을 소리 내어 대조합니다(bin/concord trust).",
  next: (first, second) =>
    `\n다음: 두 창에서 ${first} 과 ${second} 를 열고 README.md의 "Ten minutes, as both sides"를 따르십시오.\n` +
    "문단 하나를 확정하고, 문안을 채택하고, 요청에 답하고, 증빙을 붙여 보고하고, 회의 준비 자료를 인쇄합니다.",
  kept: (folder) =>
    `\n모든 것은 ${folder} 아래에 있습니다. 폴더를 지우면 새로 시작합니다. Ctrl-C로 둘 다 중지합니다.`,
  stopping: "두 노드를 중지하는 중…",
};

/** The words of the operator's language: CONCORD_LANGUAGE, else the terminal's, else English. */
export function words(environment) {
  const named = environment.CONCORD_LANGUAGE ?? environment.LC_ALL ?? environment.LANG ?? "";
  return { zh, ko }[named.toLowerCase().split(/[-_.]/)[0]] ?? en;
}
