/** Somebody who cannot come to a counter alone asks that the clerk come for them. Written down only where it is so. */
export interface Fetching {
  readonly wantsFetching?: true | undefined;
}

/** The wish as an event carries it on: nothing where there is none, as in the logs from before it. */
export const fetchingOf = ({ wantsFetching }: { readonly wantsFetching?: boolean | undefined }): Fetching =>
  wantsFetching === true ? { wantsFetching } : {};
