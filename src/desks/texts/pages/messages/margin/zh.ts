import type { MarginMessages } from "./messages.ts";

export const zh: MarginMessages = {
  notes: {
    title: "本方备注",
    staysHome: "无论发出什么，备注都只留在本方。",
    by: (office, when) => `${office}，${when}`,
    write: "为本段写一条备注",
    keep: "保存备注",
    remove: "删除",
    none: "本方对本段没有备注。",
  },
};
