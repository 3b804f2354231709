/** The command by which an auditor checks a log at this node's address; a command is the same in every language. */
export function verifyCommand(log: { party: string; epoch: number }, key: string): string {
  const address = `${location.origin}/log/${log.party}/${log.epoch}`;
  return `CONCORD_AUDITOR_TOKEN=… bin/concord verify ${address} --key '${key}'`;
}
