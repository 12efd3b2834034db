import { readFileSync } from "node:fs";
import { join } from "node:path";
import { FileText, Star } from "lucide-react";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { fieldPictogram } from "#kiosk/renderer/parts/field-pictogram.ts";
import { classPictogram } from "#kiosk/renderer/pictures/class-pictogram.ts";
import { procedurePictogram } from "#kiosk/renderer/pictures/procedure-pictogram.ts";

const centres = join(import.meta.dirname, "../../centres");
const read = (file: string): unknown => JSON.parse(readFileSync(join(centres, file), "utf8"));
const procedures = z.array(z.object({ field: z.string(), nameVi: z.string() })).parse(read("procedures.json"));
const named = z.object({ name: z.object({ vi: z.string() }) });
const demo = z
  .object({ fields: z.array(named), classes: z.array(named.extend({ priority: z.boolean() })) })
  .parse(read("tang-nhon-phu.json"));

describe("the picture of", () => {
  test.for([...new Set([...procedures.map(({ field }) => field), ...demo.fields.map(({ name }) => name.vi)])])(
    "the field %s is its own",
    (vi) => {
      expect(fieldPictogram({ vi })).not.toBe(FileText);
    },
  );

  test("a field that nobody foresaw is a sheet of paper", () => {
    expect(fieldPictogram({ vi: "Hàng không vũ trụ" })).toBe(FileText);
  });

  test.for(procedures.map(({ nameVi }) => nameVi))("the procedure %s is its own", (vi) => {
    expect(procedurePictogram({ vi })).not.toBeNull();
  });

  test("a procedure that nobody foresaw is left to its field", () => {
    expect(procedurePictogram({ vi: "Cấp phép bay" })).toBeNull();
  });

  test.for(demo.classes.filter(({ priority }) => priority).map(({ name }) => name.vi))(
    "the class %s is its own",
    (vi) => {
      expect(classPictogram({ vi })).not.toBe(Star);
    },
  );
});
