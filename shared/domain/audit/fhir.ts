// A line of the log as a FHIR R4 AuditEvent (HL7, https://hl7.org/fhir/R4/auditevent.html), with event types of DICOM
// PS3.15. Ids become identifiers, never references: there is no server where they could be looked up.

import type { AuditLine } from './audit-line.ts';
import { EVENTS, type EventCode } from './events.ts';

const DICOM = 'http://dicom.nema.org/resources/ontology/DCM';
const OBJECT_ROLE = 'http://terminology.hl7.org/CodeSystem/object-role';
const ENTITY_TYPE = 'http://terminology.hl7.org/CodeSystem/audit-entity-type';
const OWN_EVENTS = 'urn:terugblik:audit-event';

interface Coding {
  readonly system: string;
  readonly code: string;
  readonly display?: string;
}

const TYPES = {
  application: { system: DICOM, code: '110100', display: 'Application Activity' },
  logUsed: { system: DICOM, code: '110101', display: 'Audit Log Used' },
  export: { system: DICOM, code: '110106', display: 'Export' },
  record: { system: DICOM, code: '110110', display: 'Patient Record' },
  alert: { system: DICOM, code: '110113', display: 'Security Alert' },
  authentication: { system: DICOM, code: '110114', display: 'User Authentication' },
} as const satisfies Record<string, Coding>;

function typeOf(event: EventCode): Coding {
  switch (event) {
    case 'vault.unlock':
    case 'vault.unlock-failed':
    case 'vault.lock':
    case 'vault.recover':
      return TYPES.authentication;
    case 'passphrase.change':
    case 'profile.add':
    case 'profile.team':
    case 'profile.roles':
    case 'access.give':
    case 'access.end':
    case 'access.emergency':
    case 'access.refuse':
    case 'log.damage':
    case 'clock.jump':
      return TYPES.alert;
    case 'log.view':
      return TYPES.logUsed;
    case 'log.export':
    case 'agreement.take':
      return TYPES.export;
    case 'log.start':
    case 'log.cut':
    case 'vault.create':
    case 'vault.verify':
    case 'demo.fill':
      return TYPES.application;
    default:
      return TYPES.record;
  }
}

/** Ready for JSON: keys without a value are left out. */
export function toFhir(line: AuditLine, userName: string | null): Readonly<Record<string, unknown>> {
  return {
    resourceType: 'AuditEvent',
    type: typeOf(line.event),
    subtype: [{ system: OWN_EVENTS, code: line.event }],
    action: EVENTS[line.event].action,
    recorded: new Date(line.at).toISOString(),
    outcome: String(line.outcome),
    ...(line.purpose === null ? {} : { purposeOfEvent: [{ text: line.purpose }] }),
    agent: [agentOf(line, userName)],
    source: {
      site: line.accessPoint,
      observer: { display: `Terugblik ${line.appVersion}`, identifier: { value: line.accessPoint } },
    },
    entity: entitiesOf(line),
  };
}

function agentOf(line: AuditLine, userName: string | null): Readonly<Record<string, unknown>> {
  if (line.userId === null) {
    const application = { system: DICOM, code: '110150', display: 'Application' };
    return {
      type: { coding: [application] },
      who: { identifier: { value: line.accessPoint } },
      requestor: false,
    };
  }
  return {
    who: { identifier: { value: line.userId } },
    ...(userName === null ? {} : { name: userName }),
    ...(line.role === null ? {} : { role: [{ text: line.role }] }),
    ...(line.basis === null ? {} : { policy: [line.basis] }),
    requestor: true,
  };
}

/** Patient 1 and domain resource 4 among the object roles; person 1 and system object 2 among the types. */
function entitiesOf(line: AuditLine): readonly unknown[] {
  const family = {
    what: { identifier: { value: line.caseId } },
    type: { system: ENTITY_TYPE, code: '1', display: 'Person' },
    role: { system: OBJECT_ROLE, code: '1', display: 'Patient' },
  };
  const object = {
    ...(line.objectId === null ? {} : { what: { identifier: { value: line.objectId } } }),
    type: { system: ENTITY_TYPE, code: '2', display: 'System Object' },
    role: { system: OBJECT_ROLE, code: '4', display: 'Domain Resource' },
    name: line.objectType,
    detail: detailsOf(line),
  };
  return line.caseId === null ? [object] : [family, object];
}

/** What FHIR has no place for. With number and MAC the chain can be followed in the export as well. */
function detailsOf(line: AuditLine): readonly { readonly type: string; readonly valueString: string }[] {
  const details: readonly (readonly [string, string | number | boolean | null])[] = [
    ['seq', line.seq],
    ['mac', line.mac],
    ['monotonic', line.monotonic],
    ['boot', line.boot],
    ['recording', line.recordingId],
    ['part', line.objectPart],
    ['quantity', line.quantity],
    ['consent', line.consentRef],
    ['emergency', line.emergency ? true : null],
    ['responsible', line.responsibleId],
    ['recipient', line.recipientId],
    ['reason', line.reason],
  ];
  return details.flatMap(([type, value]) => (value === null ? [] : [{ type, valueString: String(value) }]));
}
