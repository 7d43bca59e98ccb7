/** What V8 says when its heap is full, and the thread that watches a reading process says when the process is. */
export const OUT_OF_MEMORY = 'out of memory';
