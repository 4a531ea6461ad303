/** What office.js in the pane tells when a key leads out of it: the numbers are Office's own. */
const leads: Readonly<Record<number, "on" | "back">> = { 5: "on", 13: "on", 16: "on", 17: "on", 6: "back", 14: "back", 18: "back" };

/**
 * Listens for keys that lead out of the pane: Tab beyond its last element, F2, and Ctrl+F6, which is Office's way round.
 *
 * @param leave Called with true when the key leads back.
 */
export function listenToPane(leave: (isBack: boolean) => void): () => void {
  const hear = (event: MessageEvent<unknown>) => {
    if (event.origin !== window.location.origin || typeof event.data !== "string" || !event.data.startsWith("{")) return;
    const message: { readonly _actionName?: unknown; readonly _data?: unknown } = JSON.parse(event.data);
    if (message._actionName !== "ContextActivationManager_notifyHost" || !Array.isArray(message._data)) return;
    const lead = leads[Number(message._data[1])];
    if (lead) leave(lead === "back");
  };
  window.addEventListener("message", hear);
  return () => window.removeEventListener("message", hear);
}
