import type { Fact } from '../../../domain/fact.ts';
import type { Document } from '../../document.ts';

/** Figures that section 一 states in prose. */
export const extractProse = (_document: Document, _year: number | null): readonly Fact[] => [];
