import { type CounterId, type FieldId, fieldId } from "#shared/kit/ids.ts";
import { useEffect, useEffectEvent, useReducer, type PointerEvent } from "react";
import { type Drag, noDrag, reduceDrag } from "./drag.ts";

/** What a counter's card needs to be dragged. */
export interface DragHandle {
  readonly drag: Drag;
  readonly onPointerDown: (counterId: CounterId, event: PointerEvent) => void;
}

/** Dragging counters with a mouse or pen onto fields; a finger scrolls, and touches counter and field instead. */
export function useDrag(onDrop: (counterId: CounterId, fieldId: FieldId) => void): DragHandle {
  const [drag, send] = useReducer(reduceDrag, noDrag);
  const isIdle = drag.kind === "none";
  const drop = useEffectEvent(() => {
    if (drag.kind === "dragged" && drag.over !== null) onDrop(drag.counterId, drag.over);
    send({ type: "end" });
  });
  useEffect(() => {
    if (isIdle) return undefined;
    const onMove = ({ clientX, clientY }: globalThis.PointerEvent): void =>
      send({ type: "move", x: clientX, y: clientY, over: fieldAt(clientX, clientY) });
    const onUp = (): void => drop();
    const onCancel = (): void => send({ type: "end" });
    const onKey = ({ key }: KeyboardEvent): void => (key === "Escape" ? onCancel() : undefined);
    window.addEventListener("pointermove", onMove);
    window.addEventListener("pointerup", onUp);
    window.addEventListener("pointercancel", onCancel);
    window.addEventListener("keydown", onKey);
    return () => {
      window.removeEventListener("pointermove", onMove);
      window.removeEventListener("pointerup", onUp);
      window.removeEventListener("pointercancel", onCancel);
      window.removeEventListener("keydown", onKey);
    };
  }, [isIdle]);
  return {
    drag,
    onPointerDown(counterId, { pointerType, button, clientX, clientY }) {
      if (pointerType !== "touch" && button === 0) send({ type: "press", counterId, x: clientX, y: clientY });
    },
  };
}

function fieldAt(x: number, y: number): FieldId | null {
  const field = document.elementFromPoint(x, y)?.closest<HTMLElement>("[data-drop-field]")?.dataset["dropField"];
  return field === undefined ? null : fieldId(field);
}
