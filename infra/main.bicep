// The Azure edition in one resource group: see README.md in this folder. No key, no password and no connection string with
// one: every service is reached as the app's own identity.
targetScope = 'resourceGroup'

@description('Name of this installation; resources are called after it.')
@minLength(3)
@maxLength(16)
param name string = 'wardcycle'

@description('Region of everything that has one. Default: the resource group\'s.')
param location string = resourceGroup().location

@description('Tags of every resource.')
param tags object = {}

@description('Where Communication Services keeps mail data at rest.')
param mailDataLocation string = 'Japan'

@description('The address that mails carry, such as https://cycle.example.lg.jp. Empty: the app\'s own host name.')
param publicBase string = ''

@description('Task hub of the orchestrations, letters and digits, one per environment. Never changed while a year runs.')
@minLength(3)
@maxLength(45)
param hubName string = 'WardCycle'

@description('How mails of real cycles go out. Rehearsals always use the outbox.')
@allowed([
  'communication'
  'outbox'
  'smtp'
])
param mailTransport string = 'communication'

@description('The municipality\'s own mail domain. Empty: a domain that Azure manages, with smaller quotas.')
param mailDomain string = ''

@description('True once the DNS records of the own domain are verified: before that it cannot be linked.')
param mailDomainVerified bool = false

@description('Part of the sender\'s address before the @. A domain that Azure manages knows only DoNotReply.')
@minLength(1)
param mailSender string = 'DoNotReply'

@description('Of smtp: the municipality\'s mail server, reached with STARTTLS on port 587.')
param smtpHost string = ''

@description('Of smtp: the sender\'s address.')
param smtpSender string = ''

@description('Of smtp: whom to sign in as. Empty: no sign-in.')
param smtpUser string = ''

@description('Of smtp: address of the Key Vault entry that the server wants to see. The app\'s identity must be allowed to read it.')
param smtpVaultEntry string = ''

@description('Mails a minute. The service takes 30 of an own domain and 5 of one that Azure manages, until a quota is raised.')
@minValue(1)
param mailsPerMinute int = empty(mailDomain) && mailTransport != 'smtp' ? 5 : 30

@description('Mails an hour. The service takes 100 of an own domain and 10 of one that Azure manages, until a quota is raised.')
@minValue(1)
param mailsPerHour int = empty(mailDomain) && mailTransport != 'smtp' ? 10 : 100

@description('Client id of the app registration that the secretariat signs in with. Empty: no sign-in, and so no secretariat pages.')
param signInClientId string = ''

@description('Tenant of the secretariat\'s accounts.')
param signInTenantId string = tenant().tenantId

@description('Whether Event Grid reports what became of a mail. Only once the app is published: it is asked first.')
param mailEvents bool = false

@description('What reports have to carry. A new one with every deployment, known to the app and to Event Grid alone.')
@secure()
param mailEventsKey string = newGuid()

@description('The municipality\'s own table of national holidays: a path in the container wardcycle-documents. Empty: the shipped one.')
param holidays string = ''

@description('Mail addresses that alerts go to. Empty: alerts are only shown in the portal.')
param alertAddresses string[] = []

@description('Days that logs are kept.')
@minValue(30)
@maxValue(730)
param logDays int = 90

@description('Copies of the record: zones of one region by default.')
@allowed([
  'Standard_LRS'
  'Standard_ZRS'
  'Standard_GZRS'
])
param storageSku string = 'Standard_ZRS'

@description('Instances that wait ready for the orchestrations; with none, a wake may come minutes late.')
@minValue(0)
@maxValue(20)
param durableInstances int = 1

@description('Most instances at once.')
@minValue(40)
@maxValue(1000)
param maximumInstances int = 40

@description('Memory of an instance in MB.')
@allowed([
  512
  2048
  4096
])
param instanceMemory int = 2048

var suffix = uniqueString(resourceGroup().id, name)

module identity 'identity.bicep' = {
  name: 'identity'
  params: {
    name: name
    location: location
    tags: tags
  }
}

module monitoring 'monitoring.bicep' = {
  name: 'monitoring'
  params: {
    name: name
    location: location
    tags: tags
    logDays: logDays
    principalId: identity.outputs.principalId
  }
}

module storage 'storage.bicep' = {
  name: 'storage'
  params: {
    suffix: suffix
    location: location
    tags: tags
    sku: storageSku
    principalId: identity.outputs.principalId
    workspaceId: monitoring.outputs.workspaceId
  }
}

module mail 'mail.bicep' = {
  name: 'mail'
  params: {
    name: name
    suffix: suffix
    tags: tags
    dataLocation: mailDataLocation
    domain: mailDomain
    domainVerified: mailDomainVerified
    sender: mailSender
    principalId: identity.outputs.principalId
    workspaceId: monitoring.outputs.workspaceId
  }
}

module app 'app.bicep' = {
  name: 'app'
  params: {
    name: name
    suffix: suffix
    location: location
    tags: tags
    identityName: identity.outputs.name
    storageName: storage.outputs.name
    deploymentContainer: storage.outputs.deploymentContainer
    insightsName: monitoring.outputs.insightsName
    workspaceId: monitoring.outputs.workspaceId
    publicBase: publicBase
    hubName: hubName
    mailTransport: mailTransport
    mailEndpoint: mail.outputs.endpoint
    mailSender: mailTransport == 'smtp' ? smtpSender : mail.outputs.senderAddress
    mailEventsKey: mailEvents ? mailEventsKey : ''
    smtpHost: smtpHost
    smtpUser: smtpUser
    smtpVaultEntry: smtpVaultEntry
    holidays: holidays
    mailsPerMinute: mailsPerMinute
    mailsPerHour: mailsPerHour
    durableInstances: durableInstances
    maximumInstances: maximumInstances
    instanceMemory: instanceMemory
  }
}

module signIn 'signin.bicep' = if (!empty(signInClientId)) {
  name: 'signIn'
  params: {
    appName: app.outputs.name
    clientId: signInClientId
    tenantId: signInTenantId
  }
}

module delivery 'delivery.bicep' = if (mailEvents) {
  name: 'delivery'
  params: {
    name: name
    tags: tags
    communicationName: mail.outputs.communicationName
    url: app.outputs.mailEventsUrl
    key: mailEventsKey
  }
}

module alerts 'alerts.bicep' = {
  name: 'alerts'
  params: {
    name: name
    location: location
    tags: tags
    insightsId: monitoring.outputs.insightsId
    addresses: alertAddresses
  }
}

@description('Where the pages are.')
output address string = app.outputs.address

@description('The app to publish to.')
output appName string = app.outputs.name

@description('The app\'s identity: what the app registration of the sign-in has to trust.')
output identityPrincipalId string = identity.outputs.principalId

@description('The account with the record and the documents.')
output storageName string = storage.outputs.name

@description('The sender of mails.')
output mailFrom string = mail.outputs.senderAddress

@description('The mail service, to verify an own domain.')
output mailServiceName string = mail.outputs.serviceName
