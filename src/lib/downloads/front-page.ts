/** Stands in metadata for the address of the front page until it is known from which page that is seen. */
export const FRONT_PAGE = '{front}';
