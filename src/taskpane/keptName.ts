const key = "WriteOffs.name";

/** The name of whoever sits here, as it was typed last. Office does not tell it, and some browsers keep nothing. */
export function keptName(): string {
  try {
    return window.localStorage.getItem(key) ?? "";
  } catch {
    return "";
  }
}

/** Whether it could be kept: else it is asked for again next time. */
export function keepName(name: string): boolean {
  try {
    window.localStorage.setItem(key, name.trim());
    return true;
  } catch {
    return false;
  }
}
