// Prints the changes of the media-grid: node grid-topic-reader.mjs BROKER REGISTRY GROUP
import kafkajs from 'kafkajs';
import registries from '@kafkajs/confluent-schema-registry';

const [broker, host, groupId] = process.argv.slice(2);
const registry = new registries.SchemaRegistry({ host });
const kafka = new kafkajs.Kafka({ clientId: 'grid-topic-reader', brokers: [broker] });
const consumer = kafka.consumer({ groupId, readUncommitted: false }); // isolation.level=read_committed
await consumer.connect();
await consumer.subscribe({ topic: 'media-grids', fromBeginning: true });
await consumer.run({
  eachMessage: async ({ message }) => {
    const part = await registry.decode(message.value);
    const published = new Date(Number(part.publishedAt)).toISOString();
    for (const { kind, eventId, entry } of part.changes) {
      const day = entry && new Date(entry.date * 86_400_000).toISOString().slice(0, 10); // no entry: it left the week
      console.log(`${part.week} version ${part.version} of ${published}: ${kind} ${eventId}`, day, entry?.title.kk);
    }
  },
});
