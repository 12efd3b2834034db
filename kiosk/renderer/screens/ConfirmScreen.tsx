import type { ProcedureId } from "#shared/kit/ids.ts";
import type { Catalogue } from "#shared/views/kiosk-types.ts";
import { Button } from "#ui/components/Button.tsx";
import { useFormats, useText } from "#ui/text/use-text.ts";
import { Plus } from "lucide-react";
import { BulkNote } from "../parts/BulkNote.tsx";
import { Checklist } from "../parts/Checklist.tsx";
import { ClassChoice } from "../parts/ClassChoice.tsx";
import { FieldLine } from "../parts/FieldLine.tsx";
import { FilesStepper } from "../parts/FilesStepper.tsx";
import { FollowingProcedures } from "../parts/FollowingProcedures.tsx";
import { LateNote } from "../parts/LateNote.tsx";
import { Screen } from "../parts/Screen.tsx";
import { ScrollArea } from "../parts/ScrollArea.tsx";
import { lineOfDraft } from "../visit/line-of-draft.ts";
import type { Draft } from "../visit/visit.ts";
import type { StepProps } from "./step-props.ts";
import { TakeButtons } from "./TakeButtons.tsx";
import "./confirm-screen.css";

interface ConfirmScreenProps extends StepProps {
  readonly draft: Draft;
}

/** The last look before the number: what to have ready, who one is, how many files; everything already set for most people. */
export function ConfirmScreen({ draft, lobby, choose }: ConfirmScreenProps) {
  const text = useText();
  const formats = useFormats();
  const { catalogue, view } = lobby;
  const procedure = find(catalogue, draft.procedureId);
  const field = view.fields.find((each) => each.fieldId === draft.fieldId);
  if (procedure === undefined || field === undefined) return null;
  const seeOtherWays = (): void => choose({ type: "other-ways-opened" });
  const mayAdd = draft.thenProcedures.length + 1 < catalogue.maxProceduresPerVisit;
  return (
    <Screen
      title={formats.local(procedure.name)}
      lead={<FieldLine field={lineOfDraft(draft, lobby) ?? field} isAlone={lobby.isAlone} />}
      nav={<TakeButtons choose={choose} />}
    >
      <ScrollArea label={text.kiosk.confirm}>
        <div className="kiosk-confirm">
          <LateNote draft={draft} lobby={lobby} onOtherWays={seeOtherWays} />
          <div className="kiosk-confirm-papers">
            <Checklist procedure={procedure} />
            {procedure.asksFiles && (
              <FilesStepper
                files={draft.files}
                max={catalogue.maxFiles}
                onChange={(files) => choose({ type: "files-set", files })}
              />
            )}
          </div>
          <div className="kiosk-confirm-person">
            <BulkNote draft={draft} lobby={lobby} onOtherWays={seeOtherWays} />
            <ClassChoice
              classes={catalogue.classes}
              chosen={draft.classId}
              onChoose={(classId) => choose({ type: "class-chosen", classId })}
              isShown={draft.showsClass}
              onShow={(isShown) => choose({ type: "class-shown", isShown })}
              wantsFetching={draft.wantsFetching}
              onWish={(isWanted) => choose({ type: "fetching-wished", isWanted })}
            />
            <FollowingProcedures
              procedures={draft.thenProcedures.flatMap((id) => find(catalogue, id) ?? [])}
              onRemove={(procedureId) => choose({ type: "procedure-removed", procedureId })}
            />
            {mayAdd && (
              <Button icon={Plus} isWide onPress={() => choose({ type: "another-wanted" })}>
                {text.kiosk.addProcedure}
              </Button>
            )}
          </div>
        </div>
      </ScrollArea>
    </Screen>
  );
}

const find = ({ procedures }: Catalogue, id: ProcedureId) => procedures.find((each) => each.id === id);
