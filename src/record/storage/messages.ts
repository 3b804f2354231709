import type { StorageRefusal } from "./refusal.ts";

export type MessageLanguage = "zh" | "ko" | "en";

type Code = StorageRefusal["code"];
type Sentences = { [C in Code]: (refusal: Extract<StorageRefusal, { code: C }>) => string };

const en: Sentences = {
  "no-binaries": ({ platform }) =>
    `There is no PostgreSQL from npm for ${platform}. Set DATABASE_URL to a PostgreSQL 15 or newer.`,
  "root-refused": ({ folder }) =>
    `PostgreSQL does not run as root, and neither a user namespace nor the user nobody can use ${folder}. Start Concord as another user, or set DATABASE_URL.`,
  "folder-in-use": ({ folder, pid }) =>
    `Process ${pid} already uses the database in ${folder}. Stop it first; nothing was changed.`,
  "folder-of-another-version": ({ folder, found, wanted }) =>
    `The database in ${folder} was made by PostgreSQL ${found}; this program brings ${wanted}. Back it up with the program that made it and restore it into a new folder; nothing was changed.`,
  "server-did-not-start": ({ log }) => `PostgreSQL did not start. Its last words are in ${log}.`,
  "server-away": ({ reason }) => `The server named by DATABASE_URL does not answer (${reason}).`,
  "server-too-old": ({ found, oldest }) => `The server is PostgreSQL ${found}; ${oldest} or newer is needed.`,
  "server-not-durable": ({ setting }) =>
    `The server runs with ${setting}=off: what it confirms can be lost. Set it to on.`,
  "encoding-not-utf8": ({ found }) => `The database is encoded as ${found}. Make one encoded as UTF8.`,
  "database-newer": ({ room, found, known }) =>
    `The database was written by a newer Concord (${room}: step ${found}, this program knows ${known}). Start the newer program; nothing was changed.`,
  "migration-changed": ({ room, number }) =>
    `Step ${number} of ${room} in the database is not the one this program brings. Start the program that made the database, or restore a backup; nothing was changed.`,
  "file-exists": ({ file }) => `There is a file ${file} already. Name another; nothing was changed.`,
  "not-a-backup": ({ file }) => `${file} is not a backup made by Concord.`,
  "backup-damaged": ({ file, line }) =>
    `The backup ${file} is cut or altered (noticed at line ${line}). Nothing of it was restored; use another copy.`,
  "backup-newer": ({ room, found, known }) =>
    `The backup was made by a newer Concord (${room}: step ${found}, this program knows ${known}). Restore it with the newer program; nothing was changed.`,
  "database-not-empty": ({ table }) =>
    `The database is not empty (it has a table ${table}). Restore into a new one; nothing was changed.`,
};

const zh: Sentences = {
  "no-binaries": ({ platform }) =>
    `npm 没有适用于 ${platform} 的 PostgreSQL。请把 DATABASE_URL 设为 PostgreSQL 15 或更新版本的服务器。`,
  "root-refused": ({ folder }) =>
    `PostgreSQL 不以 root 身份运行，而用户命名空间和 nobody 用户都无法使用 ${folder}。请用其他用户启动 Concord，或设置 DATABASE_URL。`,
  "folder-in-use": ({ folder, pid }) =>
    `进程 ${pid} 正在使用 ${folder} 中的数据库。请先停止该进程；未作任何更改。`,
  "folder-of-another-version": ({ folder, found, wanted }) =>
    `${folder} 中的数据库由 PostgreSQL ${found} 建立，而本程序自带 ${wanted}。请用原程序备份，再恢复到新文件夹；未作任何更改。`,
  "server-did-not-start": ({ log }) => `PostgreSQL 未能启动。最后的记录见 ${log}。`,
  "server-away": ({ reason }) => `DATABASE_URL 指定的服务器没有应答（${reason}）。`,
  "server-too-old": ({ found, oldest }) => `服务器是 PostgreSQL ${found}；需要 ${oldest} 或更新版本。`,
  "server-not-durable": ({ setting }) =>
    `服务器以 ${setting}=off 运行：已确认的内容可能丢失。请将其设为 on。`,
  "encoding-not-utf8": ({ found }) => `数据库编码为 ${found}。请建立编码为 UTF8 的数据库。`,
  "database-newer": ({ room, found, known }) =>
    `数据库由更新版本的 Concord 写成（${room}：第 ${found} 步，本程序只知道第 ${known} 步）。请启动更新的程序；未作任何更改。`,
  "migration-changed": ({ room, number }) =>
    `数据库中 ${room} 的第 ${number} 步与本程序所带的不同。请启动建立该数据库的程序，或恢复备份；未作任何更改。`,
  "file-exists": ({ file }) => `文件 ${file} 已存在。请另取名称；未作任何更改。`,
  "not-a-backup": ({ file }) => `${file} 不是 Concord 制作的备份。`,
  "backup-damaged": ({ file, line }) =>
    `备份 ${file} 不完整或被改动（在第 ${line} 行发现）。未恢复其中任何内容；请使用另一份副本。`,
  "backup-newer": ({ room, found, known }) =>
    `备份由更新版本的 Concord 制作（${room}：第 ${found} 步，本程序只知道第 ${known} 步）。请用更新的程序恢复；未作任何更改。`,
  "database-not-empty": ({ table }) =>
    `数据库不是空的（其中有表 ${table}）。请恢复到新的数据库；未作任何更改。`,
};

const ko: Sentences = {
  "no-binaries": ({ platform }) =>
    `${platform}용 PostgreSQL이 npm에 없습니다. DATABASE_URL에 PostgreSQL 15 이상의 서버를 지정하십시오.`,
  "root-refused": ({ folder }) =>
    `PostgreSQL은 root로 실행되지 않으며, 사용자 네임스페이스와 nobody 사용자 모두 ${folder} 폴더를 쓸 수 없습니다. 다른 사용자로 Concord를 시작하거나 DATABASE_URL을 지정하십시오.`,
  "folder-in-use": ({ folder, pid }) =>
    `프로세스 ${pid}이(가) 이미 ${folder}의 데이터베이스를 쓰고 있습니다. 먼저 중지하십시오. 변경된 것은 없습니다.`,
  "folder-of-another-version": ({ folder, found, wanted }) =>
    `${folder}의 데이터베이스는 PostgreSQL ${found}(으)로 만들어졌으나 이 프로그램은 ${wanted}을(를) 씁니다. 만든 프로그램으로 백업한 뒤 새 폴더에 복원하십시오. 변경된 것은 없습니다.`,
  "server-did-not-start": ({ log }) => `PostgreSQL이 시작되지 않았습니다. 마지막 기록은 ${log}에 있습니다.`,
  "server-away": ({ reason }) => `DATABASE_URL이 가리키는 서버가 응답하지 않습니다(${reason}).`,
  "server-too-old": ({ found, oldest }) => `서버는 PostgreSQL ${found}입니다. ${oldest} 이상이 필요합니다.`,
  "server-not-durable": ({ setting }) =>
    `서버가 ${setting}=off로 실행되고 있어 확인된 내용이 사라질 수 있습니다. on으로 설정하십시오.`,
  "encoding-not-utf8": ({ found }) =>
    `데이터베이스 인코딩이 ${found}입니다. UTF8로 인코딩된 데이터베이스를 만드십시오.`,
  "database-newer": ({ room, found, known }) =>
    `데이터베이스가 더 새로운 Concord로 작성되었습니다(${room}: ${found}단계, 이 프로그램은 ${known}단계까지 압니다). 새 프로그램을 시작하십시오. 변경된 것은 없습니다.`,
  "migration-changed": ({ room, number }) =>
    `데이터베이스의 ${room} ${number}단계가 이 프로그램의 것과 다릅니다. 데이터베이스를 만든 프로그램을 시작하거나 백업을 복원하십시오. 변경된 것은 없습니다.`,
  "file-exists": ({ file }) => `${file} 파일이 이미 있습니다. 다른 이름을 쓰십시오. 변경된 것은 없습니다.`,
  "not-a-backup": ({ file }) => `${file}은(는) Concord가 만든 백업이 아닙니다.`,
  "backup-damaged": ({ file, line }) =>
    `백업 ${file}이(가) 잘렸거나 바뀌었습니다(${line}행에서 발견). 아무것도 복원되지 않았습니다. 다른 사본을 쓰십시오.`,
  "backup-newer": ({ room, found, known }) =>
    `백업이 더 새로운 Concord로 만들어졌습니다(${room}: ${found}단계, 이 프로그램은 ${known}단계까지 압니다). 새 프로그램으로 복원하십시오. 변경된 것은 없습니다.`,
  "database-not-empty": ({ table }) =>
    `데이터베이스가 비어 있지 않습니다(${table} 테이블이 있음). 새 데이터베이스에 복원하십시오. 변경된 것은 없습니다.`,
};

const sentences: Record<MessageLanguage, Sentences> = { zh, ko, en };

/** What happened and what to do, in one or two sentences for the operator. */
export function storageSentence(refusal: StorageRefusal, language: MessageLanguage): string {
  const sentence = sentences[language][refusal.code] as (one: StorageRefusal) => string;
  return sentence(refusal);
}
