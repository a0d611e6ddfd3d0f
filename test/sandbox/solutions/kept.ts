/**
 * What a value is after solutions have changed theirs: the new one, unless somebody has made something else of the old.
 * @param then what solutions said before
 * @param now what it is
 * @param next what solutions say now
 * @param overwrite whether what somebody made of it goes
 */
export function kept<T>(then: T, now: T, next: T, overwrite: boolean): T {
  return overwrite || now === then ? next : now;
}
