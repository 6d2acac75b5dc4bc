// The standard book: part of the program, published for good. Old fragments bear its codes, so its ids never change.

import { asId } from '../../ids.ts';
import type { Codebook } from '../codebook.ts';
import { ELEMENTS } from './elements.ts';

const STANDARD_ID = '0'.repeat(32);

export const STANDARD_BOOK: Codebook = {
  id: asId(STANDARD_ID),
  lineageId: asId(STANDARD_ID),
  version: 1,
  standing: 'published',
  content: ELEMENTS.content,
  note: '',
  createdBy: null,
  createdAt: 0,
  publishedAt: 0,
};
