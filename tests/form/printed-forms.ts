import { CURRENT_FORMS, type CurrentForm } from '../../src/form/forms.ts';
import type { FormId } from '../../src/domain/report.ts';

const formOf = (id: FormId): CurrentForm => CURRENT_FORMS.find((form) => form.id === id)!;

export const FORM_2019 = formOf('2019');
export const FORM_2021 = formOf('2021');
