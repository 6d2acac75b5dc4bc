// What other rooms of the host may use of imports.

export { importFilm, type ImportDeps } from './import-film.ts';
export type { ImportOrder } from './import-order.ts';
export { createFilmReception, type FilmReception } from './reception.ts';
export { fileFilm } from './file-film.ts';
export { lookAtFile } from './source-file.ts';
