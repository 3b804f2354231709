// What the demonstration says on the terminal, in the operator's language.

/** Eight names in two lines, in columns. */
const listed = (names) =>
  [names.slice(0, 4), names.slice(4)]
    .map((line) => `  ${line.map((name) => name.padEnd(20)).join("")}`.trimEnd())
    .join("\n");

const en = {
  ready: (seconds) => `\nTwo nodes are running (first page after ${seconds} s):\n`,
  node: (party, address, office, secret) =>
    `  ${party.padEnd(6)} ${address}   sign in as ${office}   password ${secret}`,
  roles: (names) =>
    `\nEach side also has one demonstration account for each role, with that side's password; only a demonstration has them:\n${listed(names)}`,
  trust:
    "\nThis is a demonstration: the two nodes have trusted each other's keys as first met. In real life each side hands its\n" +
    "trust card over by hand, and both compare the fingerprint aloud (bin/concord trust).",
  next: (first, second) =>
    `\nNext: open ${first} and ${second} in two windows and sign in on each. On the first: New paragraph,\n` +
    "write it in three languages, say ours, release. On the second it arrives by itself: take theirs or answer, release.\n" +
    "When both say the same, both adopt: the paragraph is settled.",
  kept: (folder) => `\nEverything lies under ${folder}; delete the folder to begin anew. Ctrl-C stops both.`,
  stopping: "Stopping both nodes …",
};

const zh = {
  ready: (seconds) => `\n两个节点已启动（${seconds} 秒后给出首页）：\n`,
  node: (party, address, office, secret) =>
    `  ${party.padEnd(6)} ${address}   登录名 ${office}   密码 ${secret}`,
  roles: (names) => `\n每一方另有各角色的演示账户，密码与该方相同；仅演示中存在：\n${listed(names)}`,
  trust:
    "\n这是演示：两个节点首次相遇即互信对方密钥。实际使用中，双方当面交换信任卡，并口头核对指纹（bin/concord trust）。",
  next: (first, second) =>
    `\n接下来：在两个窗口分别打开 ${first} 和 ${second} 并登录。在第一个窗口新建段落，用三种语言写好，表态并发出；\n` +
    "它会自行到达第二个窗口：采用对方文字或作出回应，再发出。双方一致后，各自通过，该段落即告确定。",
  kept: (folder) => `\n所有内容保存在 ${folder}；删除该文件夹即可重新开始。按 Ctrl-C 停止两个节点。`,
  stopping: "正在停止两个节点……",
};

const ko = {
  ready: (seconds) => `\n두 노드가 실행 중입니다(첫 화면까지 ${seconds}초):\n`,
  node: (party, address, office, secret) =>
    `  ${party.padEnd(6)} ${address}   로그인 이름 ${office}   비밀번호 ${secret}`,
  roles: (names) =>
    `\n각 측에는 역할마다 시연 계정이 하나씩 있으며 비밀번호는 그 측과 같습니다. 시연에만 있습니다:\n${listed(names)}`,
  trust:
    "\n시연입니다: 두 노드는 처음 만난 그대로 서로의 키를 신뢰했습니다. 실제로는 양측이 신뢰 카드를 직접 건네고\n" +
    "지문을 소리 내어 대조합니다(bin/concord trust).",
  next: (first, second) =>
    `\n다음: 두 창에서 ${first} 과 ${second} 를 열고 각각 로그인하십시오. 첫 창에서 새 문단을 열어 세 언어로 쓰고\n` +
    "우리 문안으로 정한 뒤 발송합니다. 둘째 창에는 저절로 도착합니다: 상대 문안을 받거나 답하고 발송합니다.\n" +
    "양측 문안이 같아지면 각각 채택하여 문단이 확정됩니다.",
  kept: (folder) =>
    `\n모든 것은 ${folder} 아래에 있습니다. 폴더를 지우면 새로 시작합니다. Ctrl-C로 둘 다 중지합니다.`,
  stopping: "두 노드를 중지하는 중…",
};

/** The words of the operator's language: CONCORD_LANGUAGE, else the terminal's, else English. */
export function words(environment) {
  const named = environment.CONCORD_LANGUAGE ?? environment.LC_ALL ?? environment.LANG ?? "";
  return { zh, ko }[named.toLowerCase().split(/[-_.]/)[0]] ?? en;
}
