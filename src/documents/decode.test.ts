import { expect, test } from "vitest";
import { decode } from "./decode.ts";

const bytes = (hex: string): Uint8Array => new Uint8Array(Buffer.from(hex, "hex"));

test("older Chinese and Korean files are told apart though the bytes of each make letters of the other", () => {
  expect(decode(bytes("cbabb7bdcdacd2e2c4eac4dac6f4b6afccb8c5d0a1a3c1bdb9fabdabbcccd0f8bacfd7f7a1a3"))).toBe(
    "双方同意年内启动谈判。两国将继续合作。",
  );
  expect(decode(bytes("bee7c3f8c0ba20c7f9c0c7c3bcb8a620bdc5bcb3c7cfb1e2b7ce20c7dfbdc0b4cfb4d92e"))).toBe(
    "양측은 협의체를 신설하기로 했습니다.",
  );
});

test("a mark at the head tells UTF-16 and UTF-8; line ends become one", () => {
  expect(decode(bytes("fffe41000d000a004200"))).toBe("A\nB");
  expect(decode(bytes("feff0041"))).toBe("A");
  expect(decode(bytes("efbbbf41"))).toBe("A");
});

test("bytes that are no text are none", () => {
  expect(decode(bytes("00010203ff"))).toBeNull();
});

test("a lone surrogate in a UTF-8 text makes no other text of it", () => {
  const words = "双方同意加强合作，共同推进各项工作。".repeat(20);
  const broken = Buffer.concat([Buffer.from(words), Buffer.from([0xed, 0xa0, 0x80]), Buffer.from(words)]);
  expect(decode(broken)).toBe(`${words}\ufffd\ufffd\ufffd${words}`);
});
