import { EventsClient } from './eventsClient.js';
import { LongPollingClient } from './longPollingClient.js';
import { PollingClient } from './pollingClient.js';
import { WebSocketClient } from './webSocketClient.js';

// The keys are what the server calls them: bench/Web/WebProtocol.cs.
const KINDS = { polling: PollingClient, longPolling: LongPollingClient, events: EventsClient, webSocket: WebSocketClient };

/**
 * Opens a client of a protocol. Each has the same few members: `follow(take)` and `join(room, take)` hand over what comes in
 * lists, `send(message)` ends with the acknowledgement, `requests` counts what HTTP was asked, `close()` ends it all.
 * @param protocol What the server said of it.
 * @param settings `poll`: how many milliseconds a client that polls waits before each poll.
 * @param lost Is told why when it can't go on.
 */
export function openClient(protocol, settings, lost) {
  return new KINDS[protocol.client](protocol.address, lost, settings);
}
