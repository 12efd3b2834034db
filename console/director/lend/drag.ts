import type { CounterId, FieldId } from "#shared/kit/ids.ts";

/** A counter under the mouse. `pressed` becomes `dragged` once it moved far enough not to be a click. */
export type Drag =
  | { readonly kind: "none" }
  | { readonly kind: "pressed"; readonly counterId: CounterId; readonly x: number; readonly y: number }
  | {
      readonly kind: "dragged";
      readonly counterId: CounterId;
      readonly x: number;
      readonly y: number;
      readonly over: FieldId | null;
    };

/** What the mouse does; positions in CSS pixels of the window. */
export type DragMessage =
  | { readonly type: "press"; readonly counterId: CounterId; readonly x: number; readonly y: number }
  | { readonly type: "move"; readonly x: number; readonly y: number; readonly over: FieldId | null }
  | { readonly type: "end" };

const CLICK_PX = 8;

/** Nothing is dragged. */
export const noDrag: Drag = { kind: "none" };

/** The one place where a drag changes. */
export function reduceDrag(drag: Drag, message: DragMessage): Drag {
  switch (message.type) {
    case "press":
      return { kind: "pressed", counterId: message.counterId, x: message.x, y: message.y };
    case "move":
      return moved(drag, message);
    case "end":
      return noDrag;
  }
}

function moved(drag: Drag, { x, y, over }: Extract<DragMessage, { type: "move" }>): Drag {
  if (drag.kind === "none") return drag;
  if (drag.kind === "pressed" && Math.hypot(x - drag.x, y - drag.y) < CLICK_PX) return drag;
  return { kind: "dragged", counterId: drag.counterId, x, y, over };
}
