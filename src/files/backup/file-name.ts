/** How a plain book file ends: ".json" last, so that every phone lets it be sent. */
export const FILE_EXTENSION = 'pondbook.json';
