/** Takes away what a browser offers and a kiosk must not: its menus, dragging, zooming by fingers, wheel or keys. */
export function lockDown(page: Document): void {
  for (const type of ["contextmenu", "dragstart", "selectstart", "gesturestart"]) page.addEventListener(type, refuse);
  page.addEventListener("wheel", (event) => event.ctrlKey && refuse(event), { passive: false });
  page.addEventListener("touchmove", (event) => event.touches.length > 1 && refuse(event), { passive: false });
  page.addEventListener("keydown", (event) => {
    if ((event.ctrlKey || event.metaKey) && ["+", "-", "=", "0", "p", "s", "f"].includes(event.key)) refuse(event);
  });
}

const refuse = (event: Event): void => event.preventDefault();
