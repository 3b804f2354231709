import { expect, test } from "vitest";
import { joined, repaired } from "./repair.ts";

test("letters set apart come together, words stay apart", () => {
  expect(repaired("t h e  s i d e s agreed")).toBe("the sides agreed");
  expect(repaired("双 方 同 意 加 强 合 作。")).toBe("双方同意加强合作。");
  expect(repaired("양 국 은  협 력 을  강 화 하 기 로  했 습 니 다.")).toBe(
    "양국은 협력을 강화하기로 했습니다.",
  );
});

test("text that is right stays as it is", () => {
  for (const line of [
    "Plan A b c of 2024",
    "양국은 더 큰 꿈을 함께 꾸기로 했습니다.",
    "双方同意 RCEP 年内签署。",
    "I am a U.S. citizen",
  ])
    expect(repaired(line)).toBe(line);
});

test("compatibility forms become the usual characters", () => {
  expect(repaired("双⽅同意⾏动, ﬁeld")).toBe("双方同意行动, field");
  expect(repaired("８月１日，在⻘岛举行；（第２４次）……")).toBe("8月1日，在青岛举行；（第24次）……");
});

test("wrapped lines are joined as their script asks", () => {
  expect(joined("econ-", "omic ties")).toBe("economic ties");
  expect(joined("双方同意加强", "合作")).toBe("双方同意加强合作");
  expect(joined("양국은 협력을", "강화하기로")).toBe("양국은 협력을 강화하기로");
  expect(joined("협력하기로 하였", "다. 양측은")).toBe("협력하기로 하였다. 양측은");
  expect(joined("또한 기", "업인 신속통로")).toBe("또한 기업인 신속통로");
  expect(joined("양측은 교역 및", "투자를")).toBe("양측은 교역 및 투자를");
});
