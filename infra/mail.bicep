// Communication Services for mail: the service, its domain, and the app's right to send.
param name string
param suffix string
param tags object
param dataLocation string
param domain string
param domainVerified bool
param sender string
param principalId string
param workspaceId string

// Communication and Email Service Owner, by id: the smallest built-in role that may send. It is granted on this one
// resource, whose keys are switched off.
var mailRole = '09976791-48a7-449e-bb21-39d1a415f350'

var ownDomain = !empty(domain)

// DoNotReply comes with the domain.
var ownsSender = ownDomain && domainVerified && toLower(sender) != 'donotreply'

resource service 'Microsoft.Communication/emailServices@2025-05-01' = {
  name: 'mail-${name}-${suffix}'
  location: 'global'
  tags: tags
  properties: {
    dataLocation: dataLocation
  }
}

// No engagement tracking: it rewrites links, and ours carry a secret.
resource senderDomain 'Microsoft.Communication/emailServices/domains@2025-05-01' = {
  parent: service
  name: ownDomain ? domain : 'AzureManagedDomain'
  location: 'global'
  tags: tags
  properties: {
    domainManagement: ownDomain ? 'CustomerManaged' : 'AzureManaged'
    userEngagementTracking: 'Disabled'
  }
}

resource senderName 'Microsoft.Communication/emailServices/domains/senderUsernames@2025-05-01' = if (ownsSender) {
  parent: senderDomain
  name: sender
  properties: {
    username: sender
  }
}

resource communication 'Microsoft.Communication/communicationServices@2025-05-01' = {
  name: 'acs-${name}-${suffix}'
  location: 'global'
  tags: tags
  properties: {
    dataLocation: dataLocation
    disableLocalAuth: true
    linkedDomains: ownDomain && !domainVerified ? [] : [senderDomain.id]
  }
}

resource grant 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  scope: communication
  name: guid(communication.id, principalId, mailRole)
  properties: {
    principalId: principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', mailRole)
  }
}

// Not EmailStatusUpdateOperational: it names the recipients, and no log may.
resource logs 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  scope: communication
  name: 'to-workspace'
  properties: {
    workspaceId: workspaceId
    logs: [
      {
        category: 'EmailSendMailOperational'
        enabled: true
      }
    ]
  }
}

output communicationName string = communication.name
output serviceName string = service.name
output endpoint string = 'https://${communication.properties.hostName}'
output senderAddress string = '${sender}@${senderDomain.properties.fromSenderDomain}'
