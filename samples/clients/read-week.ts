// Reads the events of a published week, page by page: read-week.js ADDRESS WEEK
import createClient from 'openapi-fetch';
import type { paths } from './notifier.js';

const [address = '', week = ''] = process.argv.slice(2);
const notifier = createClient<paths>({ baseUrl: address });

let after: string | undefined;
do {
  const { data, error } = await notifier.GET('/api/grids/{week}', { params: { path: { week }, query: { limit: 1, after } } });
  if (!data) throw new Error(error?.detail);
  data.entries.forEach((entry) => console.log(`${data.week} ${data.version} ${entry.eventId} ${entry.date} ${entry.title.ru ?? entry.title.kk ?? entry.title.en}`));
  after = data.next;
} while (after);
