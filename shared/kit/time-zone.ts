/** Whether this machine knows the IANA time zone of that name, such as Asia/Ho_Chi_Minh. */
export function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat("en", { timeZone: name }).format(0) !== "";
  } catch {
    return false;
  }
}
