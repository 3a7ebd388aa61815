// Plans an event and reads it: plan-event.js ADDRESS KEY DATE
import createClient from 'openapi-fetch';
import type { paths } from './gateway.js';

const [address = '', key = '', date = ''] = process.argv.slice(2);
const gateway = createClient<paths>({ baseUrl: address, headers: { Authorization: `Bearer ${key}` } });

const planned = await gateway.POST('/api/planned-events', {
  params: { header: { 'Idempotency-Key': crypto.randomUUID(), Prefer: 'wait=5' } },
  body: {
    title: { kk: 'Баспасөз мәслихаты', ru: 'Пресс-конференция' },
    date,
    timing: 'TIMED',
    startTime: '10:00',
    place: { kk: 'Астана қ., Үкімет үйі', ru: 'г. Астана, Дом правительства' },
    organisers: [{ name: { kk: 'Баспасөз қызметі', ru: 'Пресс-служба' }, contacts: [] }],
    purpose: { kk: 'Жұмыс қорытындысы туралы хабарлау', ru: 'Рассказать об итогах работы' },
  },
});
if (!planned.data?.eventId) throw new Error(planned.error?.detail);

const { data, error } = await gateway.GET('/api/planned-events/{id}', { params: { path: { id: planned.data.eventId } } });
if (!data) throw new Error(error?.detail);
console.log(`${planned.data.state} ${data.id} ${data.event.date}`);
